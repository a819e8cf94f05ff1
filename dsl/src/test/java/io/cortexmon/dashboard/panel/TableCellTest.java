package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class TableCellTest {

  @Test
  void cells_without_options_are_their_type() {
    assertType(TableCell.auto(), "auto");
    assertType(TableCell.coloredText(), "color-text");
    assertType(TableCell.jsonView(), "json-view");
    assertType(TableCell.dataLinks(), "data-links");
    assertType(TableCell.actions(), "actions");
    assertType(TableCell.pills(), "pill");
    assertType(TableCell.geo(), "geo");
  }

  @Test
  void cells_with_options_need_none() {
    assertType(TableCell.coloredBackground(), "color-background");
    assertType(TableCell.gauge(), "gauge");
    assertType(TableCell.sparkline(), "sparkline");
    assertType(TableCell.image(), "image");
    assertType(TableCell.markdown(), "markdown");
  }

  @Test
  void a_background_is_flat_or_shaded_and_can_fill_the_row() {
    assertJson(
        TableCell.coloredBackground().gradient().applyToRow(),
        "{'applyToRow': true, 'mode': 'gradient', 'type': 'color-background'}");
    assertJson(
        TableCell.coloredBackground().gradient().flat(),
        "{'mode': 'basic', 'type': 'color-background'}");
  }

  @Test
  void a_gauge_fills_its_bar_and_writes_its_value_in_some_way() {
    assertJson(
        TableCell.gauge().mode(BarGaugeMode.GRADIENT).valueDisplayMode(BarGaugeValue.HIDDEN),
        "{'mode': 'gradient', 'type': 'gauge', 'valueDisplayMode': 'hidden'}");
  }

  @Test
  void a_sparkline_is_drawn_as_graphs_are() {
    assertJson(
        TableCell.sparkline().withoutValue().graph(graph -> graph.lineWidth(2)),
        "{'hideValue': true, 'lineWidth': 2, 'type': 'sparkline'}");
  }

  @Test
  void an_image_has_texts() {
    assertJson(
        TableCell.image().alt("logo").title("The logo"),
        "{'alt': 'logo', 'title': 'The logo', 'type': 'image'}");
  }

  @Test
  void markdown_makes_rows_as_high_as_its_text() {
    assertJson(TableCell.markdown().dynamicHeight(), "{'dynamicHeight': true, 'type': 'markdown'}");
  }

  private static void assertType(TableCell cell, String type) {
    assertThat(cell.json()).isEqualTo(JsonObject.of("type", type));
  }

  private static void assertJson(TableCell cell, String json) {
    assertThat(cell.json()).isEqualTo(JsonObject.parse(json.replace('\'', '"')));
  }
}
