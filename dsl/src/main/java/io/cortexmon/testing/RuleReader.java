package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.GoText;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one rule of a file. */
final class RuleReader {

  private static final List<String> KEYS =
      List.of("record", "alert", "expr", "for", "keep_firing_for", "labels", "annotations");

  private final RuleFileOptions options;
  private final FaultLog faults;
  private final YamlFields fields;
  private final boolean isReadable;
  private final String record;
  private final String alert;
  private final long hold;
  private final long keep;
  private final Map<String, String> labels;
  private final Map<String, String> annotations;

  /** Where Prometheus says that a fault is. */
  private final String place;

  RuleReader(YamlNode node, String group, int number, RuleFileOptions options, FaultLog faults) {
    this.options = options;
    this.faults = faults;
    int before = faults.size();
    fields = new YamlFields(node, "rulefmt.Rule", KEYS, options.strictness(), faults);
    record = fields.text("record");
    alert = fields.text("alert");
    hold = fields.millis("for");
    keep = fields.millis("keep_firing_for");
    labels = fields.texts("labels");
    annotations = fields.texts("annotations");
    fields.text("expr");
    isReadable = faults.size() == before;
    String name = alert.isEmpty() ? record : alert;
    place =
        "group " + GoText.quoted(group) + ", rule " + number + ", " + GoText.quoted(name) + ": ";
  }

  /** Returns the rule; nothing, and faults, where Prometheus would refuse it. */
  Optional<RuleDefinition> definition() {
    if (!isReadable) {
      return Optional.empty();
    }
    int before = faults.size();
    checkName();
    Optional<Expr> expr = expr();
    if (!record.isEmpty()) {
      checkRecording();
    }
    checkLabels();
    if (!alert.isEmpty()) {
      checkTemplates("label", labels, "labels");
      checkTemplates("annotation", annotations, "annotations");
    }
    if (expr.isEmpty() || faults.size() > before) {
      return Optional.empty();
    }
    boolean isAlert = !alert.isEmpty();
    String name = isAlert ? alert : record;
    return Optional.of(
        new RuleDefinition(name, isAlert, expr.get(), hold, keep, labels, annotations));
  }

  private void fault(YamlNode at, String message, String hint) {
    faults.add(at, place + message, hint);
  }

  private void checkName() {
    if (!record.isEmpty() && !alert.isEmpty()) {
      fault(fields.at("record"), "only one of 'record' and 'alert' must be set", "");
    }
    if (record.isEmpty() && alert.isEmpty()) {
      fault(fields.node(), "one of 'record' or 'alert' must be set", "");
    }
  }

  private Optional<Expr> expr() {
    String text = fields.text("expr");
    if (text.isEmpty()) {
      fault(fields.at("expr"), "field 'expr' must be set in rule", "");
      return Optional.empty();
    }
    try {
      return Optional.of(PromQl.parse(text, options.parse()));
    } catch (PromQlSyntaxException e) {
      fault(
          fields.at("expr"),
          "could not parse expression: " + e.prometheusMessage(),
          e.errors().get(0).help());
      return Optional.empty();
    }
  }

  private void checkRecording() {
    YamlNode at = fields.at("record");
    if (!annotations.isEmpty()) {
      fault(at, "invalid field 'annotations' in recording rule", "");
    }
    if (hold != 0) {
      fault(at, "invalid field 'for' in recording rule", "");
    }
    if (keep != 0) {
      fault(at, "invalid field 'keep_firing_for' in recording rule", "");
    }
    if (!RuleGroupReader.isMetricName(record, options.naming())) {
      fault(at, "invalid recording rule name: " + record, "");
    }
    if (record.contains("{") || record.contains("}")) {
      fault(at, "braces present in the recording rule name; should it be in expr?: " + record, "");
    }
  }

  private void checkLabels() {
    for (YamlNode.Entry label : fields.entries("labels")) {
      labelFault(label, options.naming()).ifPresent(message -> fault(label.key(), message, ""));
    }
    for (YamlNode.Entry annotation : fields.entries("annotations")) {
      String name = annotation.key().text();
      if (!RuleGroupReader.isLabelName(name, options.naming())) {
        fault(annotation.key(), "invalid annotation name: " + name, "");
      }
    }
  }

  /** Returns what is wrong with a label that a file gives. */
  static Optional<String> labelFault(YamlNode.Entry label, Labels.Naming naming) {
    String name = label.key().text();
    if (name.equals(Names.METRIC_NAME) || !RuleGroupReader.isLabelName(name, naming)) {
      return Optional.of("invalid label name: " + name);
    }
    return Optional.empty();
  }

  private void checkTemplates(String kind, Map<String, String> texts, String key) {
    for (YamlNode.Entry entry : fields.entries(key)) {
      String name = entry.key().text();
      options
          .templates()
          .fault(alert, texts.getOrDefault(name, ""))
          .ifPresent(
              message ->
                  fault(entry.value(), kind + " " + GoText.quoted(name) + ": " + message, ""));
    }
  }
}
