package io.cortexmon.testing.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report in lines and columns. */
final class TextReport {

  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  String of(CoverageReport report) {
    line(summary(report));
    for (SystemCoverage system : report.systems()) {
      line("");
      line(
          system.name()
              + ": "
              + shares(system.ofAlerts(), excluded(system), system.ofRecordings()));
      alerts(system.alerts());
      recordings(system.recordings());
    }
    if (report.excluded() > 0) {
      line("");
      line("excluded, and not counted:");
      report.systems().forEach(this::excludedParts);
    }
    return text.toString();
  }

  static String summary(CoverageReport report) {
    return "tests see " + shares(report.ofAlerts(), report.excluded(), report.ofRecordings());
  }

  private static String shares(Share alerts, int excluded, Share recordings) {
    return alerts
        + " of alerts"
        + (excluded > 0 ? ", with " + excluded + " excluded" : "")
        + (recordings.all() > 0 ? "; " + recordings + " of recording rules" : "");
  }

  private static int excluded(SystemCoverage system) {
    return system.alerts().stream().mapToInt(RuleCoverage::excluded).sum();
  }

  private void alerts(List<RuleCoverage> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("alert", "share"));
    head.addAll(Marks.STATES);
    head.addAll(List.of("branches", "place"));
    rows.add(head);
    for (RuleCoverage alert : alerts) {
      List<String> row = new ArrayList<>(List.of(alert.name(), alert.share().percent()));
      Marks.STATES.forEach(state -> row.add(Marks.of(alert, state)));
      row.add(Marks.branches(alert));
      row.add(alert.place().toString());
      rows.add(row);
    }
    List<String> lines = Columns.aligned(rows);
    line("");
    line(INDENT + lines.get(0));
    for (int i = 0; i < alerts.size(); i++) {
      line(INDENT + lines.get(i + 1));
      missing(alerts.get(i).missing()).forEach(missing -> line(INDENT + INDENT + missing));
    }
  }

  private void recordings(List<RuleCoverage> recordings) {
    if (recordings.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("recording rule", "seen", "place"));
    for (RuleCoverage rule : recordings) {
      rows.add(List.of(rule.name(), Marks.of(rule, Part.VALUE), rule.place().toString()));
    }
    line("");
    Columns.aligned(rows).forEach(line -> line(INDENT + line));
  }

  private void excludedParts(SystemCoverage system) {
    for (RuleCoverage alert : system.alerts()) {
      List<String> texts =
          alert.parts().stream()
              .filter(PartCoverage::isExcluded)
              .map(part -> part.part().text())
              .toList();
      if (!texts.isEmpty()) {
        line(INDENT + alert.name() + " (" + alert.place() + "): " + String.join(", ", texts));
      }
    }
  }

  /** Returns what an alert lacks: a line of its own, and one for each part. */
  static String missing(RuleCoverage alert) {
    return "alerting rule "
        + alert.name()
        + " ("
        + alert.place()
        + ") lacks "
        + alert.missing().size()
        + " of "
        + alert.share().all()
        + ":\n"
        + missing(alert.missing()).stream()
            .map(line -> INDENT + line)
            .collect(Collectors.joining("\n"));
  }

  /** Returns a line for each part; the values of one label share a line. */
  private static List<String> missing(List<PartCoverage> parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PartCoverage part : parts) {
      String id = part.part().id();
      String text = part.part().text();
      String group = id.startsWith(LabelBranches.PREFIX) ? id.substring(0, id.indexOf('=')) : id;
      String value = text.substring(text.indexOf('=') + 1);
      texts.merge(
          group + "\n" + part.part().hint(), text, (first, another) -> first + ", " + value);
    }
    List<String> lines = new ArrayList<>();
    texts.forEach(
        (key, text) ->
            lines.add("no test sees it " + text + ": " + key.substring(key.indexOf('\n') + 1)));
    return lines;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
