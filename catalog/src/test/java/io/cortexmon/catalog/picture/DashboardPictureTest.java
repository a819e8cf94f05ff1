package io.cortexmon.catalog.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.catalog.Golden;
import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.render.RenderedTree;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class DashboardPictureTest {

  private static final Dashboard ORDERS =
      Dashboard.fromJson(
          """
          {"title": "Orders", "refresh": "30s", "time": {"from": "now-1h", "to": "now"},
           "templating": {"list": [{"name": "datasource"}, {"name": "shop", "multi": true}]},
           "panels": [
            {"type": "row", "title": "Traffic", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1}},
            {"type": "timeseries", "title": "Errors & more",
             "gridPos": {"x": 0, "y": 1, "w": 12, "h": 8},
             "fieldConfig": {"defaults": {"unit": "percentunit", "min": 0, "max": 0.2,
               "custom": {"thresholdsStyle": {"mode": "line+area"}},
               "thresholds": {"mode": "absolute", "steps": [
                 {"color": "green", "value": null}, {"color": "red", "value": 0.05}]}}},
             "targets": [
               {"refId": "A", "expr": "sum(rate(x{a<\\"b\\"}[5m]))\\n  /\\nsum(y)",
                "legendFormat": "ratio"}]},
            {"type": "gauge", "title": "Budget", "gridPos": {"x": 12, "y": 1, "w": 6, "h": 8},
             "fieldConfig": {"defaults": {"unit": "s"}},
             "targets": [{"refId": "A", "expr": "max(left_seconds)"}]},
            {"type": "stat", "title": "Up", "gridPos": {"x": 18, "y": 1, "w": 6, "h": 8},
             "options": {"colorMode": "background"},
             "fieldConfig": {"defaults": {"mappings": [{"type": "value", "options": {
               "0": {"text": "DOWN", "color": "red"}, "1": {"text": "UP", "color": "green"}}}]}},
             "targets": [
               {"refId": "A", "expr": "up"}, {"refId": "B", "expr": "b"},
               {"refId": "C", "expr": "c"}, {"refId": "D", "expr": "d"}]},
            {"type": "row", "title": "Details", "collapsed": true,
             "gridPos": {"x": 0, "y": 9, "w": 24, "h": 1},
             "panels": [{"type": "stat", "title": "Hidden"}]}]}
          """);

  @Test
  void a_picture_is_the_one_that_was_looked_at() {
    Golden.of("picture", DashboardPictureTest.class)
        .compare(RenderedTree.of(List.of(picture("orders", ORDERS))));
  }

  private static RenderedTree.Entry picture(String name, Dashboard dashboard) {
    return RenderedTree.Entry.text(
        name + ".svg", "picture", List.of(), () -> DashboardPicture.of(dashboard));
  }

  @Test
  void it_shows_titles_types_units_thresholds_legends_and_queries() throws Exception {
    assertThat(texts(DashboardPicture.of(ORDERS)))
        .contains("Orders", "last 1h · every 30s", "$datasource", "$shop (several)")
        .contains("Traffic", "Details (1 panel)")
        .contains("Errors & more", "timeseries · percentunit", "5%", "20%", "ratio")
        .contains("sum(rate(x{a<\"b\"}[5m])) / sum(y)")
        .contains("Budget", "gauge · s", "# s", "max(left_seconds)")
        .contains("DOWN", "UP", "up", "b", "c", "+ 1 more")
        .doesNotContain("Hidden");
  }

  @Test
  void the_same_dashboard_gives_the_same_bytes() {
    assertThat(DashboardPicture.of(ORDERS)).isEqualTo(DashboardPicture.of(ORDERS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeseries",
        "trend",
        "candlestick",
        "stat",
        "gauge",
        "bargauge",
        "piechart",
        "barchart",
        "histogram",
        "heatmap",
        "table",
        "state-timeline",
        "status-history",
        "logs",
        "logstable",
        "alertlist",
        "annolist",
        "dashlist",
        "news",
        "traces",
        "flamegraph",
        "xychart",
        "geomap",
        "nodeGraph",
        "text",
        "acme-panel"
      })
  void every_type_has_a_sketch_at_every_size(String type) throws Exception {
    String panel =
        """
        {"type": "%s", "title": "A title that is far too long for so small a panel",
         "gridPos": {"x": %d, "y": %d, "w": %d, "h": %d},
         "options": {"content": "# Head\\n\\ntext", "orientation": "vertical"},
         "targets": [{"refId": "A", "expr": "a_metric_with_a_long_name"}]}""";
    String small = panel.formatted(type, 0, 0, 2, 2);
    String large = panel.formatted(type, 0, 2, 24, 12);

    String picture =
        DashboardPicture.of(
            Dashboard.fromJson("{\"title\": \"T\", \"panels\": [" + small + "," + large + "]}"));

    assertThat(texts(picture))
        .contains("A title that is far too long for so small a panel")
        .anyMatch(text -> text.startsWith("A") && text.endsWith("…"));
    assertThat(picture).doesNotContain("NaN", "width=\"-", "height=\"-");
  }

  private static List<String> texts(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    NodeList nodes = document.getElementsByTagName("text");
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
