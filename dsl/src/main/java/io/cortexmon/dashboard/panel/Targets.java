package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonFields;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.Target;
import java.util.ArrayList;
import java.util.List;

/** The targets of a panel, each with its data source and a ref id of its own. */
final class Targets {

  private static final int LETTERS = 26;
  private static final Json EXPRESSION = DataSourceRef.EXPRESSION.json();

  private final JsonFields fields = new JsonFields();
  private final JsonObject defaults;
  private final JsonObject dataSource;
  private final List<Json> targets;
  private int next;

  private Targets(JsonObject defaults, JsonObject dataSource, List<Json> first) {
    this.defaults = defaults;
    this.dataSource = dataSource;
    this.targets = new ArrayList<>(first);
  }

  /**
   * Sets the targets of a panel, and its data source.
   *
   * @param json what the panel has so far
   * @param dashboards the data source of targets and panels that name none
   */
  static JsonObject in(Panel panel, JsonObject json, JsonObject dashboards) {
    JsonObject own = json.object("datasource");
    JsonObject dataSource = own.isEmpty() ? dashboards : own;
    List<Target> added = panel.parts().targets();
    Targets targets = new Targets(panel.queryDefaults(), dataSource, json.array("targets").items());
    for (Target target : added) {
      targets.targets.add(target.json());
    }
    for (int i = targets.targets.size() - added.size(); i < targets.targets.size(); i++) {
      targets.complete(i);
    }
    return json.with("targets", new JsonArray(targets.targets))
        .with("datasource", own.isEmpty() ? targets.common() : own);
  }

  private void complete(int index) {
    JsonObject target = (JsonObject) targets.get(index);
    Json source = target.get("datasource").orElse(dataSource);
    boolean prometheus =
        source instanceof JsonObject object
            && object.text("type").filter("prometheus"::equals).isPresent();
    if (prometheus) {
      fields.set(defaults);
    }
    fields.set(target).set("datasource", source);
    if (!target.has("refId")) {
      fields.set("refId", Json.of(free()));
    }
    targets.set(index, fields.object());
  }

  private String free() {
    String id = letters(next++);
    while (isTaken(id)) {
      id = letters(next++);
    }
    return id;
  }

  private boolean isTaken(String id) {
    for (Json target : targets) {
      if (target instanceof JsonObject object
          && object.text("refId").filter(id::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A to Z, then AA, AB, as Grafana goes on. */
  private static String letters(int index) {
    String last = Character.toString('A' + index % LETTERS);
    return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
  }

  /** The data source of all targets but expressions, or the one that says that they differ. */
  private Json common() {
    Json common = EXPRESSION;
    for (Json target : targets) {
      Json source = target instanceof JsonObject object ? object.object("datasource") : EXPRESSION;
      if (!source.equals(EXPRESSION) && !source.equals(common)) {
        if (!common.equals(EXPRESSION)) {
          return DataSourceRef.MIXED.json();
        }
        common = source;
      }
    }
    return common;
  }
}
