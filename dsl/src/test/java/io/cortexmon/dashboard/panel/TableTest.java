package io.cortexmon.dashboard.panel;

import static io.cortexmon.dashboard.panel.PanelShape.DEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Table QUEUES = Table.titled("Queues").query(DEMO);

  @Test
  void asks_once_and_for_a_table() {
    assertThat(PanelShape.run(QUEUES)).isEqualTo("instant table");
    assertThat(QUEUES.parts().type()).isEqualTo("table");
    assertThat(QUEUES.parts().options()).isEqualTo(JsonObject.EMPTY);
    assertThat(QUEUES.parts().size()).isEqualTo(new Size(12, 8));
  }

  @Test
  void has_every_option_that_grafana_has() {
    Table table =
        QUEUES
            .withoutHeader()
            .cellHeight(CellHeight.LARGE)
            .sortByDescending("Value")
            .sortBy("queue")
            .frameIndex(1)
            .showTypeIcons()
            .frozenColumns(2)
            .pagination(25)
            .maxRowHeight(200)
            .disableKeyboardEvents();

    assertThat(table.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "cellHeight": "lg",
                  "disableKeyboardEvents": true,
                  "enablePagination": true,
                  "frameIndex": 1,
                  "frozenColumns": {"left": 2},
                  "maxRowHeight": 200,
                  "pageSize": 25,
                  "showHeader": false,
                  "showTypeIcons": true,
                  "sortBy": [{"desc": true, "displayName": "Value"}, {"displayName": "queue"}]
                }
                """));
  }

  @Test
  void pages_fill_the_height_of_the_panel_unless_told() {
    assertThat(QUEUES.pagination().parts().options())
        .isEqualTo(JsonObject.parse("{\"enablePagination\": true}"));
  }

  @Test
  void has_every_option_of_columns_that_grafana_has() {
    Table table =
        QUEUES
            .align(ColumnAlign.CENTER)
            .cell(TableCell.coloredText())
            .columnWidth(120)
            .minColumnWidth(60)
            .columnFilter()
            .inspect()
            .footer(List.of(Reducer.SUM, Reducer.MAX))
            .wrapText()
            .wrapHeaderText()
            .styleField("style")
            .tooltip("help", CellTooltipPlacement.LEFT)
            .hideColumn()
            .hideColumnNames()
            .withoutSorting();

    assertThat(table.parts().fieldConfig().json())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "defaults": {
                    "custom": {
                      "align": "center",
                      "cellOptions": {"type": "color-text"},
                      "filterable": true,
                      "footer": {"reducers": ["sum", "max"]},
                      "hideFrom": {"viz": true},
                      "hideHeader": true,
                      "inspect": true,
                      "minWidth": 60,
                      "sortable": false,
                      "styleField": "style",
                      "tooltip": {"field": "help", "placement": "left"},
                      "width": 120,
                      "wrapHeaderText": true,
                      "wrapText": true
                    }
                  },
                  "overrides": []
                }
                """));
  }

  @Test
  void overrides_name_single_values_by_their_whole_path() {
    Table table =
        QUEUES.override(
            FieldMatcher.byName("Value"),
            column ->
                column
                    .max(100)
                    .align(ColumnAlign.RIGHT)
                    .cell(TableCell.gauge().mode(BarGaugeMode.LCD))
                    .footer(Reducer.MEAN)
                    .tooltip("help")
                    .hideColumn());

    assertThat(table.parts().fieldConfig().json().array("overrides").objects().get(0))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "matcher": {"id": "byName", "options": "Value"},
                  "properties": [
                    {"id": "max", "value": 100},
                    {"id": "custom.align", "value": "right"},
                    {"id": "custom.cellOptions", "value": {"mode": "lcd", "type": "gauge"}},
                    {"id": "custom.footer.reducers", "value": ["mean"]},
                    {"id": "custom.hideFrom.viz", "value": true},
                    {"id": "custom.tooltip.field", "value": "help"}
                  ]
                }
                """));
  }

  @Test
  void writes_the_names_that_grafana_has_for_its_modes() {
    assertThat(List.of(ColumnAlign.values()))
        .extracting(align -> align.json().toString())
        .containsExactly("\"auto\"", "\"left\"", "\"center\"", "\"right\"");
    assertThat(List.of(CellHeight.values()))
        .extracting(height -> height.json().toString())
        .containsExactly("\"sm\"", "\"md\"", "\"lg\"", "\"auto\"");
    assertThat(List.of(CellTooltipPlacement.values()))
        .extracting(placement -> placement.json().toString())
        .containsExactly("\"auto\"", "\"top\"", "\"bottom\"", "\"left\"", "\"right\"");
  }

  @Test
  void refuses_sizes_that_no_table_has() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.frameIndex(-1))
        .withMessage("frame index -1: must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.frozenColumns(0))
        .withMessage("frozen columns 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.pagination(0))
        .withMessage("page size 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.maxRowHeight(0))
        .withMessage("max row height 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.columnWidth(0))
        .withMessage("column width 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.minColumnWidth(-5))
        .withMessage("min column width -5: must be above zero");
  }

  @Test
  void refuses_names_and_footers_of_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.sortBy(""))
        .withMessage("column name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.styleField(" "))
        .withMessage("style field name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.tooltip(""))
        .withMessage("tooltip field name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.footer(List.of()))
        .withMessage("footer: there must be at least one reducer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.footer(List.of(Reducer.SUM, Reducer.SUM)))
        .withMessage("reducer sum is given twice");
  }
}
