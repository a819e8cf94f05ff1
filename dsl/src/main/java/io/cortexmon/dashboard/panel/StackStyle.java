package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * Series drawn on top of each other, so that the height shows their sum. Negative values stack
 * downwards.
 *
 * @param <S> the type itself, which copies return
 */
public interface StackStyle<S> extends FieldOptions<S> {

  /** Returns this stacked with all other stacked series. */
  default S stacked() {
    return stacked("A");
  }

  /** Returns this stacked with the series of the same group only. */
  default S stacked(String group) {
    return stacking("normal", group);
  }

  /** Returns this stacked to 100 percent of the sum at each point in time. */
  default S stackedToPercent() {
    return stackedToPercent("A");
  }

  /** Returns this stacked to 100 percent of the sum of its group at each point in time. */
  default S stackedToPercent(String group) {
    return stacking("percent", group);
  }

  /** Returns this not stacked, where other series are; a line for a limit, for example. */
  default S unstacked() {
    return stacking("none", "A");
  }

  private S stacking(String mode, String group) {
    JsonObject json = JsonObject.of("group", Arguments.name("stacking group", group));
    return field(field().custom("stacking", json.with("mode", mode)));
  }
}
