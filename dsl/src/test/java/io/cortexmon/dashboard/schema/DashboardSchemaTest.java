package io.cortexmon.dashboard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A judge that accepts everything proves nothing, so each kind of fault is tried once. */
class DashboardSchemaTest {

  private static final DashboardSchema SCHEMA = DashboardSchema.grafana();

  private static final String VALID =
      """
      {"title": "Orders", "schemaVersion": 42, "graphTooltip": 1, "refresh": "30s",
       "annotations": {"list": [{"name": "Firing", "enable": true, "iconColor": "red",
         "datasource": {"type": "prometheus", "uid": "p"},
         "target": {"refId": "Anno", "expr": "ALERTS"}}]},
       "templating": {"list": [{"name": "job", "type": "query", "current": {}}]},
       "panels": [
         {"type": "row", "id": 1, "collapsed": true, "title": "Traffic",
          "panels": [{"type": "stat", "title": "Now", "options": {"colorMode": "value"}}]},
         {"type": "timeseries", "title": "Rate", "id": 2,
          "datasource": {"type": "prometheus", "uid": "p"},
          "links": [{"title": "Runbook", "url": "https://example.com", "targetBlank": true}],
          "options": {"legend": {"displayMode": "list", "limit": 5}},
          "fieldConfig": {
            "defaults": {"unit": "reqps", "custom": {"lineWidth": 2, "showValues": true}},
            "overrides": [{"matcher": {"id": "byName", "options": "total"},
              "properties": [{"id": "custom.lineStyle", "value": {"fill": "dash"}},
                             {"id": "min", "value": 0}]}]},
          "targets": [{"refId": "A", "expr": "up", "format": "table"},
                      {"refId": "B", "type": "math", "expression": "$A * 2",
                       "datasource": {"type": "__expr__", "uid": "__expr__"}}]},
         {"type": "table", "title": "All",
          "fieldConfig": {"defaults": {"custom": {"cellOptions": {"type": "pill"}}}}}
       ]}
      """;

  @Test
  void a_valid_dashboard_has_no_faults() {
    assertThat(SCHEMA.faults(VALID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "graphTooltip": 1    | "graphTooltip": 9      | dashboard "Orders" /graphTooltip: does not have a value in the enumeration [0, 1, 2]
          "refresh": "30s"     | "refresh": false       | dashboard "Orders" /refresh: boolean found, string expected
          "schemaVersion": 42  | "schemaversion": 42    | dashboard "Orders" /schemaversion: property 'schemaversion' is not defined in the schema and the schema does not allow additional properties
          "expr": "ALERTS"     | "exprs": "ALERTS"      | dashboard "Orders" /annotations/list/exprs: property 'exprs' is not defined in the schema and the schema does not allow additional properties
          "collapsed": true    | "collapsed": 1         | row "Traffic" /collapsed: integer found, boolean expected
          "colorMode": "value" | "colorMode": "vlaue"   | stat "Now" /options/colorMode: does not have a value in the enumeration ["value", "background", "background_solid", "none"]
          "limit": 5           | "limit": "5"           | timeseries "Rate" /options/legend/limit: string found, number expected
          "limit": 5           | "limits": 5            | timeseries "Rate" /options/legend/limits: property 'limits' is not defined in the schema and the schema does not allow additional properties
          "lineWidth": 2       | "lineWidth": "2"       | timeseries "Rate" /fieldConfig/defaults/custom/lineWidth: string found, number expected
          "unit": "reqps"      | "unit": 1              | timeseries "Rate" /fieldConfig/defaults/unit: integer found, string expected
          "fill": "dash"       | "fill": "dahs"         | timeseries "Rate" /fieldConfig/overrides/0/custom/lineStyle/fill: does not have a value in the enumeration ["solid", "dash", "dot", "square"]
          "min", "value": 0    | "min", "value": "0"    | timeseries "Rate" /fieldConfig/overrides/0/min: string found, number expected
          "format": "table"    | "format": "tabel"      | timeseries "Rate" /targets/0/format: does not have a value in the enumeration ["time_series", "table", "heatmap"]
          "math"               | "maths"                | timeseries "Rate" /targets/1/type: must be the constant value 'math'
          "targetBlank": true  | "targetBlank": "yes"   | timeseries "Rate" /links/0/targetBlank: string found, boolean expected
          "type": "pill"       | "type": "pil"          | table "All" /fieldConfig/defaults/custom/cellOptions/type: must be the constant value 'pill'
          """)
  void a_fault_is_named_with_its_panel_and_place(String right, String wrong, String fault) {
    String broken = VALID.replace(right, wrong);

    assertThat(broken).isNotEqualTo(VALID);
    assertThat(SCHEMA.faults(broken)).extracting(Fault::toString).contains(fault);
  }

  @Test
  void a_panel_type_without_field_options_of_its_own_takes_none() {
    String broken =
        """
        {"title": "Orders", "panels": [{"type": "stat", "title": "Now",
          "fieldConfig": {"defaults": {"custom": {"lineWidth": 1}}, "overrides": []}}]}
        """;

    assertThat(SCHEMA.faults(broken))
        .extracting(Fault::toString)
        .containsExactly(
            "stat \"Now\" /fieldConfig/defaults/custom: this panel type has no field options of"
                + " its own");
  }

  @Test
  void panel_types_that_have_no_schema_are_judged_as_any_panel() {
    String dashboard =
        """
        {"title": "Orders", "panels": [
          {"type": "acme-map-panel", "title": "Map", "options": {"anything": [1]}},
          {"type": "acme-map-panel", "title": "Odd", "transparent": "no"}]}
        """;

    assertThat(SCHEMA.faults(dashboard))
        .extracting(Fault::toString)
        .containsExactly("acme-map-panel \"Odd\" /transparent: string found, boolean expected");
  }

  @Test
  void without_a_correction_the_option_is_refused() {
    Correction limit =
        SCHEMA.corrections().stream()
            .filter(one -> one.file().equals("timeseries") && one.pointer().endsWith("/limit"))
            .findFirst()
            .orElseThrow();

    assertThat(SCHEMA.without(limit).faults(VALID))
        .extracting(Fault::pointer)
        .containsExactly("/options/legend/limit");
  }
}
