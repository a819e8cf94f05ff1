package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label or annotation of an alert that holds actions, and so is expanded when the alert is there.
 *
 * @param alert whose it is
 * @param group the group of the alert
 * @param what which one, such as {@code annotation `summary`}
 * @param text what is expanded
 */
record AlertText(AlertingRule alert, RuleGroup group, String what, String text) {

  private static final String ACTION = "{{";
  private static final String INDENT = "\n    ";

  /** Of a longer line only this many characters around the place are shown. */
  private static final int WIDTH = 80;

  /** Returns those of a whole system, alert by alert. */
  static List<AlertText> in(Monitoring monitoring) {
    List<AlertText> texts = new ArrayList<>();
    for (RuleGroup group : monitoring.groups()) {
      group.rules().stream()
          .filter(AlertingRule.class::isInstance)
          .map(AlertingRule.class::cast)
          .forEach(alert -> add(texts, alert, group, monitoring.runbooks()));
    }
    return texts;
  }

  private static void add(
      List<AlertText> texts, AlertingRule alert, RuleGroup group, String runbooks) {
    Map<String, String> all = new LinkedHashMap<>();
    List<LabelValue> labels = new ArrayList<>(group.labels());
    labels.addAll(alert.labels());
    labels.forEach(label -> all.put("label `" + label.label().name() + "`", label.value()));
    alert.annotations().forEach(one -> all.put(annotation(one.name()), one.text()));
    if (!alert.runbook().isEmpty()) {
      all.put(annotation(Annotation.RUNBOOK_URL), runbooks + alert.runbook());
    }
    all.forEach(
        (what, text) -> {
          if (text.contains(ACTION)) {
            texts.add(new AlertText(alert, group, what, text));
          }
        });
  }

  private static String annotation(String name) {
    return "annotation `" + name + "`";
  }

  /**
   * Reads the text.
   *
   * @throws TemplateSyntaxException where it is no template
   */
  Template read() {
    return Template.ofAlert(alert.name(), text);
  }

  /** Returns the template; empty where the text is none, which {@link InvalidTemplate} finds. */
  Optional<Template> template() {
    try {
      return Optional.of(read());
    } catch (TemplateSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns an error that shows a place of the text.
   *
   * @param fault what is wrong with it, after its name
   * @param offset the place: the index of a character
   */
  Finding error(String rule, String fault, int offset, String hint) {
    return Finding.error(
        rule, alert.subject(), alert.place(), what + " " + fault + pointed(offset), hint);
  }

  /** The line of the place, and a caret under it. */
  private String pointed(int offset) {
    int place = Math.min(offset, text.length());
    int lineStart = text.lastIndexOf('\n', place - 1) + 1;
    int newline = text.indexOf('\n', place);
    int lineEnd = newline < 0 ? text.length() : newline;
    int from = lineEnd - lineStart > WIDTH ? Math.max(lineStart, place - WIDTH / 2) : lineStart;
    int to = Math.min(lineEnd, from + WIDTH);
    String before = from > lineStart ? "… " : "";
    String after = to < lineEnd ? " …" : "";
    int column = before.length() + text.codePointCount(from, place);
    String shown = text.substring(from, to).replace('\t', ' ').replace('\r', ' ');
    return INDENT + before + shown + after + INDENT + " ".repeat(column) + "^";
  }
}
