package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.time.Duration;
import java.util.List;

/**
 * A choice among lengths of time, for what stands between square brackets.
 *
 * <pre>{@code
 * static final IntervalVariable WINDOW =
 *     IntervalVariable.of("window", minutes(1), minutes(10), hours(1)).current(minutes(10));
 *
 * ORDERS.rate(Window.of(WINDOW))
 * }</pre>
 *
 * @param name the name without a dollar sign
 * @param lengths what can be chosen, in this order; the first is chosen at first
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record IntervalVariable(String name, List<Duration> lengths, JsonObject fields, Place place)
    implements VariableOptions<IntervalVariable> {

  public IntervalVariable {
    VariableNames.checked(name);
    String of = "interval of variable " + quoted(name) + ":";
    lengths = Arguments.distinct(of, lengths);
    lengths.forEach(length -> Arguments.positive(of, length));
    if (lengths.isEmpty()) {
      throw new IllegalArgumentException(
          "variable " + quoted(name) + ": needs at least one interval");
    }
  }

  /** Returns a choice among these lengths of time. */
  public static IntervalVariable of(String name, Duration... lengths) {
    return new IntervalVariable(name, List.of(lengths), JsonObject.EMPTY, Place.ofCaller());
  }

  @Override
  public IntervalVariable fields(JsonObject changed) {
    return new IntervalVariable(name, lengths, changed, place);
  }

  /**
   * Returns this variable with the choice "Auto": the time range parted into so many steps.
   *
   * @param steps how many points a graph gets then
   * @param min the shortest that it becomes
   */
  public IntervalVariable auto(int steps, Duration min) {
    Arguments.positive("shortest automatic interval", min);
    return fields(
        fields
            .with("auto", true)
            .with("auto_count", Arguments.positive("steps of automatic interval", steps))
            .with("auto_min", GrafanaDuration.of(min)));
  }

  /**
   * Returns this variable with this length chosen at first.
   *
   * @throws IllegalArgumentException if it is not among those to choose from
   */
  public IntervalVariable current(Duration length) {
    if (!lengths.contains(length)) {
      throw new IllegalArgumentException(
          "variable "
              + quoted(name)
              + " has no interval "
              + GrafanaDuration.of(length)
              + "; it has "
              + String.join(", ", texts()));
    }
    return current(GrafanaDuration.of(length), GrafanaDuration.of(length));
  }

  /**
   * Returns this variable with "Auto" chosen at first.
   *
   * @throws IllegalArgumentException unless {@link #auto} stands before
   */
  public IntervalVariable currentAuto() {
    if (!fields.isTrue("auto")) {
      throw new IllegalArgumentException(
          "variable " + quoted(name) + " has no interval auto; put auto(..) before currentAuto()");
    }
    return current("auto", auto());
  }

  private IntervalVariable current(String text, String value) {
    return fields(fields.with("current", JsonObject.of("text", text).with("value", value)));
  }

  /** The long form, which Grafana 11 to 13 all read; those before 12 do not read the short one. */
  private String auto() {
    return "$__auto_interval_" + name;
  }

  private List<String> texts() {
    return lengths.stream().map(GrafanaDuration::of).toList();
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    String first = GrafanaDuration.of(lengths.get(0));
    JsonObject json = fields.has("current") ? fields : current(first, first).fields;
    String chosen = json.object("current").text("value").orElse("");
    JsonArray options =
        new JsonArray(
            texts().stream()
                .<Json>map(text -> VariableOption.of(text).json(text.equals(chosen)))
                .toList());
    return json.with("name", name)
        .with("type", "interval")
        .with("query", String.join(",", texts()))
        .with("options", options)
        .with("refresh", 2);
  }
}
