package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;

/** What the values of a field are. */
public enum FieldType {
  /** Points in time. */
  TIME("time"),

  /** Numbers. */
  NUMBER("number"),

  /** Texts. */
  STRING("string"),

  /** True or false. */
  BOOLEAN("boolean"),

  /** One of a list of names, as state timelines show them. */
  ENUM("enum"),

  /** Places on a map. */
  GEO("geo"),

  /** Traces. */
  TRACE("trace"),

  /** Tables inside a cell. */
  FRAME("frame"),

  /** Tables below a row. */
  NESTED_FRAMES("nestedFrames"),

  /** Anything else. */
  OTHER("other");

  private final String id;

  FieldType(String id) {
    this.id = id;
  }

  /** Returns Grafana's form, the id. */
  public Json json() {
    return Json.of(id);
  }
}
