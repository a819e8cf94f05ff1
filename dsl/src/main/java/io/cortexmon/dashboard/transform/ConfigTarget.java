package io.cortexmon.dashboard.transform;

/** What a column is taken as. */
public enum ConfigTarget {
  /** The name of what a row becomes; for {@link RowsToFields}. */
  FIELD_NAME("field.name"),
  /** The value of what a row becomes; for {@link RowsToFields}. */
  FIELD_VALUE("field.value"),
  /** A label of what a row becomes; for {@link RowsToFields}. */
  FIELD_LABEL("field.label"),
  /** Nothing, though its name would say something. */
  IGNORE("__ignore"),
  /** The highest value of axis and gauge. */
  MAX("max"),
  /** The lowest value of axis and gauge. */
  MIN("min"),
  /** The unit. */
  UNIT("unit"),
  /** How many decimals are shown. */
  DECIMALS("decimals"),
  /** The name that is shown. */
  DISPLAY_NAME("displayName"),
  /** The colour. */
  COLOR("color"),
  /** A threshold above the base. */
  THRESHOLD("threshold1"),
  /** The value of a value mapping; a row for each. */
  MAPPING_VALUE("mappings.value"),
  /** The colour of a value mapping; a row for each. */
  MAPPING_COLOR("mappings.color"),
  /** The text of a value mapping; a row for each. */
  MAPPING_TEXT("mappings.text");

  private final String id;

  ConfigTarget(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
