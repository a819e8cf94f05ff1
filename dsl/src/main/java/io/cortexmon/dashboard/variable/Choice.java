package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;

/**
 * A variable whose value is chosen from a list: one, or with {@link #multi} several.
 *
 * <p>Several reach a query as one regular expression such as {@code (a|b)}, so a label is compared
 * by {@code LABEL.in(variable)}, which is {@code =~}.
 *
 * @param <V> the variable type itself, which copies return
 */
public interface Choice<V> extends VariableOptions<V> {

  /** Returns this variable with several values to be chosen at once. */
  default V multi() {
    JsonObject current = Current.lists(fields().object("current"));
    return fields(fields().with("multi", true).with("current", current));
  }

  /** Returns this variable with the choice "All", which is also what is chosen at first. */
  default V includeAll() {
    return fields(fields().with("includeAll", true));
  }

  /**
   * Returns this variable with the choice "All", and with what stands for it in queries.
   *
   * @param value for example {@code .+}, which unlike {@code .*} takes only series that have the
   *     label; empty for all values of the list, one by one, which can become a long text
   */
  default V includeAll(String value) {
    return fields(fields().with("includeAll", true).with("allValue", value));
  }

  /**
   * Returns this variable with these values chosen at first, and not the first of the list or
   * "All".
   *
   * @throws IllegalArgumentException if there are several, and {@link #multi} does not stand before
   */
  default V current(String... values) {
    List<VariableOption> chosen = List.of(values).stream().map(VariableOption::of).toList();
    return fields(fields().with("current", Current.of(name(), fields(), chosen)));
  }

  /**
   * Returns this variable refusing values that are not in its list; otherwise viewers may type any.
   * From Grafana 11.6 (at the latest); 11.0 lets them type any.
   */
  default V withoutCustomValues() {
    return fields(fields().with("allowCustomValue", false));
  }
}
