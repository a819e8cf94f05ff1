package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import java.util.List;

/**
 * The options that the fields of every panel type have. Panels have them for all of their fields,
 * and overrides for some, so one vocabulary serves both. What is set for some fields wins over what
 * is set for all; only lists (mappings, links, actions) are not replaced: those of an override come
 * before those of all fields.
 *
 * <pre>{@code
 * TimeSeries.titled("Errors").query(ERROR_RATIO).min(0).max(1)
 *     .override(FieldMatcher.byName("total"), field -> field.color(Color.RED))
 * }</pre>
 *
 * @param <S> the type itself, which copies return
 */
public interface FieldOptions<S> {

  /** The options that are set. */
  Field field();

  /** Returns this with other options. */
  S field(Field changed);

  /** Returns this with the lowest value of axis, gauge and percentage thresholds. */
  default S min(double value) {
    return field(field().standard("min", Json.of(value)));
  }

  /** Returns this with the highest value of axis, gauge and percentage thresholds. */
  default S max(double value) {
    return field(field().standard("max", Json.of(value)));
  }

  /**
   * Returns this with limits of each field's own values where {@link #min} and {@link #max} are not
   * set, instead of those of all fields together. From Grafana 11.6 (at the latest).
   */
  default S fieldMinMax() {
    return field(field().standard("fieldMinMax", Json.TRUE));
  }

  /**
   * Returns this with so many digits after the decimal point; without, Grafana chooses by value.
   *
   * @param digits 0 to 15
   */
  default S decimals(int digits) {
    if (digits < 0 || digits > 15) {
      throw new IllegalArgumentException("decimals " + digits + ": must be between 0 and 15");
    }
    return field(field().standard("decimals", Json.of(digits)));
  }

  /** Returns this with numbers written in a unit. */
  default S unit(DisplayUnit unit) {
    return field(field().standard("unit", Json.of(unit.id())));
  }

  /** Returns this with numbers written in the unit that shows a metric's unit as it is. */
  default S unit(Unit unit) {
    return unit(DisplayUnit.of(unit));
  }

  /**
   * Returns this under another name in legends, tooltips and column heads; it may hold {@code
   * ${__field.labels.x}} and the dashboard's variables. Not for all fields of a panel with several,
   * unless the name tells them apart.
   */
  default S displayName(String name) {
    return field(field().standard("displayName", Json.of(Arguments.name("display", name))));
  }

  /**
   * Returns this with a text where there is no value; without, panels show {@code -} or No data.
   */
  default S noValue(String text) {
    return field(field().standard("noValue", Json.of(text)));
  }

  /**
   * Returns this with values that can become ad hoc filters, as {@code filterable}, where the data
   * source can; Prometheus's fields say so themselves.
   */
  default S adHocFilters() {
    return field(field().standard("filterable", Json.TRUE));
  }

  /**
   * Returns this with a description of its values in the JSON. Grafana 11 to 13 show it nowhere: a
   * field's description in the tooltip of a column head comes from the data source alone
   * (grafana-data, {@code field/fieldOverrides.ts}, takes registered options only).
   */
  default S fieldDescription(String text) {
    return field(field().standard("description", Json.of(text)));
  }

  /** Returns this in one colour, instead of one from the palette. */
  default S color(Color color) {
    return color(ColorMode.fixed(color));
  }

  /** Returns this with colours chosen in another way. */
  default S color(ColorMode mode) {
    return field(field().standard("color", mode.json()));
  }

  /** Returns this with colours that depend on the value. */
  default S thresholds(Thresholds thresholds) {
    return field(field().standard("thresholds", thresholds.json()));
  }

  /** Returns this green below a limit and red from it on, as the alert on that limit sees it. */
  default S threshold(Threshold limit) {
    return thresholds(Thresholds.base(Color.GREEN).from(limit, Color.RED));
  }

  /**
   * Returns this with a further text, colour or icon in place of a value; the first match counts.
   */
  default S mapping(ValueMapping added) {
    JsonArray all = field().standard().array("mappings");
    return field(field().standard("mappings", Mappings.plus(all, added)));
  }

  /** Returns this with further texts, colours or icons in place of values, in order. */
  default S mappings(List<ValueMapping> added) {
    JsonArray all = field().standard().array("mappings");
    for (ValueMapping mapping : added) {
      all = Mappings.plus(all, mapping);
    }
    return field(field().standard("mappings", all));
  }

  /** Returns this with a further link from its values to a page. */
  default S dataLink(DataLink link) {
    return field(Clicks.plus(field(), "links", link.json()));
  }

  /** Returns this with a further request that a click on its values offers. */
  default S action(Action action) {
    return field(Clicks.plus(field(), "actions", action.whole()));
  }
}
