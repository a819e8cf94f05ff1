package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice among values that are written here.
 *
 * <pre>{@code
 * static final CustomVariable QUANTILE =
 *     CustomVariable.of("quantile", "0.5", "0.9").value("worst 1 %", "0.99").current("0.9");
 * }</pre>
 *
 * @param name the name without a dollar sign
 * @param values what can be chosen, in this order
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record CustomVariable(
    String name, List<VariableOption> values, JsonObject fields, Place place)
    implements Choice<CustomVariable> {

  private static final String ALL = "$__all";

  public CustomVariable {
    VariableNames.checked(name);
    values = List.copyOf(values);
    CustomValues.check(name, values);
  }

  /** Returns a choice among these values, which are shown as they are. */
  public static CustomVariable of(String name, String... values) {
    List<VariableOption> options = List.of(values).stream().map(VariableOption::of).toList();
    return new CustomVariable(name, options, JsonObject.EMPTY, Place.ofCaller());
  }

  /** Returns a choice among these values, each with the text that is shown for it. */
  public static CustomVariable of(String name, List<VariableOption> values) {
    return new CustomVariable(name, values, JsonObject.EMPTY, Place.ofCaller());
  }

  @Override
  public CustomVariable fields(JsonObject changed) {
    return new CustomVariable(name, values, changed, place);
  }

  /** Returns this variable with a further value, and the text that is shown for it. */
  public CustomVariable value(String text, String value) {
    List<VariableOption> all = new ArrayList<>(values);
    all.add(new VariableOption(text, value));
    return new CustomVariable(name, all, fields, place);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also for a value that is not among those given so far
   */
  @Override
  public CustomVariable current(String... chosen) {
    List<VariableOption> known = List.of(chosen).stream().map(this::known).toList();
    return fields(fields.with("current", Current.of(name, fields, known)));
  }

  private VariableOption known(String wanted) {
    List<String> all = values.stream().map(VariableOption::value).toList();
    return values.stream()
        .filter(one -> one.value().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "variable "
                        + quoted(name)
                        + " has no value "
                        + quoted(wanted)
                        + "; it has "
                        + String.join(", ", all)
                        + Nearest.question(wanted, all)));
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    boolean all = fields.isTrue("includeAll");
    JsonObject current = fields.object("current");
    if (current.isEmpty()) {
      VariableOption first = all ? new VariableOption("All", ALL) : values.get(0);
      current = Current.of(name, fields, List.of(first));
    }
    return fields
        .with("name", name)
        .with("type", "custom")
        .with("query", CustomValues.text(values))
        .with("current", current)
        .with("options", options(all, current));
  }

  private JsonArray options(boolean withAll, JsonObject current) {
    List<Json> options = new ArrayList<>();
    if (withAll) {
      options.add(new VariableOption("All", ALL).json(Current.has(current, ALL)));
    }
    values.forEach(one -> options.add(one.json(Current.has(current, one.value()))));
    return new JsonArray(options);
  }
}
