package io.cortexmon.check;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data source that is named, or left out, as dashboards did before Grafana 8.3: what answers then
 * depends on the Grafana that shows the dashboard. Found once for each dashboard and name.
 */
final class DataSourceByName implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (DataSourceUse use : DataSourceUse.in(board)) {
      if (use.reference() instanceof Json.Text text) {
        named.merge("`" + text.value() + "` is named, and not given by its uid", 1, Integer::sum);
      } else if (use.uid().isEmpty()) {
        named.merge("is not given, so Grafana asks its default one", 1, Integer::sum);
      }
    }
    return named.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("`-- "))
        .map(entry -> finding(board, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Board board, String what, int times) {
    return Finding.warning(
        "dashboard/data-source-by-name",
        board.subject(),
        board.place(),
        "a data source " + what + (times == 1 ? "" : " (" + times + " times)"),
        "refer to it as {\"type\": .., \"uid\": ..}; the uid may be a variable of type datasource");
  }
}
