package io.cortexmon.testing;

import io.cortexmon.promql.GoText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads files of tests for rules. */
final class RuleTestFileReader {

  private static final long MINUTE = 60_000;

  private static final List<String> FILE_KEYS =
      List.of("rule_files", "evaluation_interval", "group_eval_order", "tests", "fuzzy_compare");

  private static final List<String> GROUP_KEYS =
      List.of(
          "interval",
          "input_series",
          "alert_rule_test",
          "promql_expr_test",
          "external_labels",
          "external_url",
          "name",
          "start_timestamp");

  private final FaultLog faults;
  private long evaluationMillis = MINUTE;

  RuleTestFileReader(FaultLog faults) {
    this.faults = faults;
  }

  /** Reads a text; what promtool would refuse is a fault. */
  RuleTestFile read(String text) {
    Optional<YamlNode> root = YamlDocument.read(text, faults);
    if (root.isEmpty()) {
      return new RuleTestFile(List.of(), MINUTE, List.of(), List.of(), false);
    }
    YamlFields file = fields(root.get(), "main.unitTestFile", FILE_KEYS);
    long interval = file.millis("evaluation_interval");
    evaluationMillis = interval == 0 ? MINUTE : interval;
    List<RuleTestFile.Group> tests =
        file.list("tests", "main.testGroup").stream().map(this::group).toList();
    return new RuleTestFile(
        named(file, "rule_files"), evaluationMillis, order(file), tests, file.is("fuzzy_compare"));
  }

  private YamlFields fields(YamlNode node, String type, List<String> keys) {
    return new YamlFields(node, type, keys, YamlFields.Strictness.STRICT, faults);
  }

  private List<RuleTestFile.Named> order(YamlFields file) {
    List<RuleTestFile.Named> order = named(file, "group_eval_order");
    Set<String> seen = new HashSet<>();
    for (RuleTestFile.Named name : order) {
      if (!seen.add(name.text())) {
        faults.add(name.at(), "group name repeated in evaluation order: " + name.text());
      }
    }
    return order;
  }

  private static List<RuleTestFile.Named> named(YamlFields file, String key) {
    List<String> texts = file.textList(key);
    List<RuleTestFile.Named> named = new ArrayList<>();
    for (YamlNode item : file.list(key, "string")) {
      named.add(new RuleTestFile.Named(item, texts.get(named.size())));
    }
    return named;
  }

  private RuleTestFile.Group group(YamlNode node) {
    YamlFields group = fields(node, "main.testGroup", GROUP_KEYS);
    long interval = group.millis("interval");
    return new RuleTestFile.Group(
        node,
        group.text("name"),
        interval == 0 ? evaluationMillis : interval,
        group.list("input_series", "main.series").stream().map(this::input).toList(),
        group.list("alert_rule_test", "main.alertTestCase").stream().map(this::alert).toList(),
        group.list("promql_expr_test", "main.promqlTestCase").stream().map(this::expr).toList(),
        group.texts("external_labels"),
        group.text("external_url"),
        start(group));
  }

  private StartTimestamp start(YamlFields group) {
    String text = group.text("start_timestamp");
    if (text.isEmpty()) {
      return StartTimestamp.EPOCH;
    }
    return StartTimestamp.read(text)
        .orElseGet(
            () -> {
              faults.add(
                  group.at("start_timestamp"),
                  "cannot parse " + GoText.quoted(text) + " to a valid timestamp",
                  "write seconds since 1970-01-01, or a time such as 2026-01-31T00:00:00Z");
              return StartTimestamp.EPOCH;
            });
  }

  private RuleTestFile.Input input(YamlNode node) {
    YamlFields input = fields(node, "main.series", List.of("series", "values"));
    return new RuleTestFile.Input(node, input.text("series"), input.text("values"));
  }

  private RuleTestFile.AlertTest alert(YamlNode node) {
    YamlFields test =
        fields(node, "main.alertTestCase", List.of("eval_time", "alertname", "exp_alerts"));
    String name = test.text("alertname");
    List<ShownAlert> expected = new ArrayList<>();
    for (YamlNode item : test.list("exp_alerts", "main.alert")) {
      YamlFields alert = fields(item, "main.alert", List.of("exp_labels", "exp_annotations"));
      Map<String, String> labels = new TreeMap<>(alert.texts("exp_labels"));
      labels.put(EvaluatedAlert.ALERT_NAME, name);
      expected.add(new ShownAlert(labels, alert.texts("exp_annotations")));
    }
    return new RuleTestFile.AlertTest(node, test.millis("eval_time"), name, expected);
  }

  private RuleTestFile.ExprTest expr(YamlNode node) {
    YamlFields test =
        fields(node, "main.promqlTestCase", List.of("expr", "eval_time", "exp_samples"));
    List<RuleTestFile.ExpectedSample> expected = new ArrayList<>();
    for (YamlNode item : test.list("exp_samples", "main.sample")) {
      YamlFields sample = fields(item, "main.sample", List.of("labels", "value", "histogram"));
      expected.add(
          new RuleTestFile.ExpectedSample(
              sample.text("labels"), sample.decimal("value"), sample.text("histogram")));
    }
    return new RuleTestFile.ExprTest(node, test.text("expr"), test.millis("eval_time"), expected);
  }
}
