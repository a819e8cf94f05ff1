package io.cortexmon.check;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import io.cortexmon.monitoring.Monitoring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A data source that leads to one which the system does not declare: from a trace to its logs, for
 * example. A warning, because another file may declare it.
 */
final class DanglingDataSource implements Check {

  private static final Set<String> REFERENCES = Set.of("datasourceUid", "alertmanagerUid");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<DataSource> all = monitoring.provisioning().dataSources();
    Set<String> declared = all.stream().map(DataSource::uid).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (DataSource one : all) {
      Set<String> uids = new LinkedHashSet<>();
      collect(one.parts().settings(), uids);
      uids.removeAll(declared);
      uids.forEach(uid -> findings.add(finding(one, uid, declared)));
    }
    return findings;
  }

  private static Finding finding(DataSource one, String uid, Set<String> declared) {
    return Finding.warning(
        "dashboard/dangling-data-source",
        one.subject(),
        one.place(),
        "leads to a data source with the uid `" + uid + "`, which is not declared",
        Nearest.to(uid, declared)
            .map(nearest -> "did you mean `" + nearest + "`?")
            .orElse("declare it with dataSources(..), or see that Grafana has it from elsewhere"));
  }

  private static void collect(Json json, Set<String> uids) {
    if (json instanceof JsonObject object) {
      object.forEach(
          (name, value) -> {
            if (REFERENCES.contains(name) && value instanceof Json.Text uid) {
              uids.add(uid.value());
            } else {
              collect(value, uids);
            }
          });
    } else if (json instanceof JsonArray array) {
      array.items().forEach(item -> collect(item, uids));
    }
  }
}
