package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.LokiTarget;
import org.junit.jupiter.api.Test;

class LogsTest {

  private static final DataSourceRef LOKI = new DataSourceRef("loki", "logs");

  @Test
  void asks_loki_and_nothing_else() {
    Logs logs = Logs.titled("Errors").target(LokiTarget.of(LOKI, "{app=\"orders\"}"));

    assertThat(PanelShape.json(logs))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Errors", "type": "logs", "datasource": {"type": "loki", "uid": "logs"},
                 "targets": [{"datasource": {"type": "loki", "uid": "logs"}, "editorMode": "code",
                   "expr": "{app=\\"orders\\"}", "queryType": "range", "refId": "A"}]}"""));
    assertThat(logs.needsQuery()).isTrue();
  }

  @Test
  void has_every_option_that_grafana_has() {
    Logs logs =
        Logs.titled("Errors")
            .showTime()
            .nanoseconds()
            .showLabels()
            .showCommonLabels()
            .showLevel()
            .showLogContext()
            .wrapLines()
            .prettifyJson()
            .highlightSyntax()
            .dedup(LogsDedup.SIGNATURE)
            .infiniteScrolling()
            .showControls()
            .showFieldSelector()
            .showLogAttributes()
            .smallFont()
            .detailsInSidebar()
            .unwrappedColumns()
            .noInteractions()
            .controlsStorageKey("orders")
            .oldestFirst()
            .displayedFields("status", "path")
            .withoutLogDetails()
            .allowDownload();

    assertThat(logs.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"allowDownload": true, "controlsStorageKey": "orders",
                 "dedupStrategy": "signature", "detailsMode": "sidebar",
                 "displayedFields": ["status", "path"], "enableInfiniteScrolling": true,
                 "enableLogDetails": false, "fontSize": "small", "noInteractions": true,
                 "prettifyLogMessage": true, "showCommonLabels": true, "showControls": true,
                 "showFieldSelector": true, "showLabels": true, "showLevel": true,
                 "showLogAttributes": true, "showLogContextToggle": true, "showTime": true,
                 "sortOrder": "Ascending", "syntaxHighlighting": true,
                 "timestampResolution": "ns", "unwrappedColumns": true,
                 "wrapLogMessage": true}"""));
    assertThat(logs.milliseconds().defaultFont().detailsInline().parts().options().toString())
        .contains("\"ms\"", "\"default\"", "\"inline\"");
  }

  @Test
  void as_a_table_it_has_columns_with_options() {
    LogsTable table =
        LogsTable.titled("Requests")
            .withoutControls()
            .showCopyLogLink()
            .fieldSelectorWidth(100)
            .logDetailsWidth(300)
            .wrapAllText()
            .permalinkedLog("1a")
            .displayedFields("status")
            .oldestFirst()
            .override(FieldMatcher.byName("status"), column -> column.columnWidth(60));

    assertThat(PanelShape.json(table))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Requests", "type": "logstable",
                 "options": {"displayedFields": ["status"], "fieldSelectorWidth": 100,
                   "logDetailsWidth": 300, "permalinkedLogId": "1a", "showControls": false,
                   "showCopyLogLink": true, "sortOrder": "Ascending", "wrapText": true},
                 "fieldConfig": {"defaults": {}, "overrides": [{
                   "matcher": {"id": "byName", "options": "status"},
                   "properties": [{"id": "custom.width", "value": 60}]}]}}"""));
  }

  @Test
  void a_field_is_displayed_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Logs.titled("").displayedFields("a", "a"))
        .withMessage("displayed field a is given twice");
  }
}
