package io.cortexmon.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries that stand in rendered files.
 *
 * @param rules the expressions of rules, which know no variables
 * @param dashboards the expressions of dashboards for Prometheus
 */
public record RenderedQueries(List<String> rules, List<String> dashboards) {

  /** Returns the queries of one system. */
  public static RenderedQueries of(Monitoring monitoring) {
    List<String> rules =
        monitoring.groups().stream()
            .flatMap(group -> group.rules().stream())
            .map(rule -> rule.query().expr().text())
            .toList();
    RenderedTree tree = Renderer.render(monitoring);
    List<String> dashboards = new ArrayList<>();
    for (String path : tree.paths()) {
      if (path.startsWith("grafana/dashboards/")) {
        collect(tree.bytes(path), dashboards);
      }
    }
    return new RenderedQueries(rules, dashboards);
  }

  private static void collect(byte[] json, List<String> queries) {
    try {
      collect(new ObjectMapper().readTree(json), "prometheus", queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loki's queries are named like Prometheus's; the nearest data source tells them apart. */
  private static void collect(JsonNode node, String source, List<String> queries) {
    String nearest = node.path("datasource").path("type").asText(source);
    String query = node.path("expr").asText("");
    if (nearest.equals("prometheus") && !query.isBlank()) {
      queries.add(query);
    }
    node.forEach(child -> collect(child, nearest, queries));
  }

  /** Returns what is wrong with the queries: a fault, or text that is not the canonical one. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    rules.forEach(query -> check(query, ParseOptions.EXPERIMENTAL, faults));
    dashboards.forEach(query -> check(query, ParseOptions.GRAFANA, faults));
    return faults;
  }

  private static void check(String query, ParseOptions options, List<String> faults) {
    try {
      String again = PromQl.parse(query, options).text();
      if (!again.equals(query)) {
        faults.add(query + " prints as " + again);
      }
    } catch (PromQlSyntaxException e) {
      faults.add(query + ": " + e.getMessage());
    }
  }
}
