package io.cortexmon.testing.coverage;

import java.util.List;
import java.util.SortedSet;

/**
 * The report as one page: no script, no other file, in the colours that the reader's system has.
 */
final class HtmlReport {

  private static final int TESTS_SHOWN = 3;

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #d0d7de; --good: #1a7f37; --bad: #cf222e;
        --soft: #656d76; }
      @media (prefers-color-scheme: dark) { :root { --line: #3d444d; --good: #3fb950;
        --bad: #f85149; --soft: #9198a1; } }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto;
        padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem;
        border-bottom: 1px solid var(--line); }
      code { font-family: ui-monospace, monospace; font-size: .9em; }
      .yes { color: var(--good); } .no { color: var(--bad); font-weight: 600; }
      .soft { color: var(--soft); } ul { margin: .2rem 0; padding-left: 1.2rem; }
      meter { width: 8rem; } summary { cursor: pointer; }
      """;

  private final StringBuilder text = new StringBuilder();

  String of(CoverageReport report) {
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    text.append("<title>Alert coverage</title>\n<style>\n").append(STYLE).append("</style>\n");
    text.append("</head>\n<body>\n<h1>Alert coverage</h1>\n");
    share("Alerts", report.ofAlerts());
    share("Recording rules", report.ofRecordings());
    if (report.excluded() > 0) {
      text.append("<p>").append(report.excluded()).append(" excluded, and not counted.</p>\n");
    }
    report.systems().forEach(this::system);
    return text.append("</body>\n</html>\n").toString();
  }

  private void share(String of, Share share) {
    text.append("<p><meter min=\"0\" max=\"1\" value=\"")
        .append(share.value())
        .append("\"></meter> ");
    text.append(of).append(": <strong>").append(share.percent()).append("</strong> (");
    text.append(share.seen()).append(" of ").append(share.all()).append(")</p>\n");
  }

  private void system(SystemCoverage system) {
    text.append("<h2>").append(escaped(system.name())).append("</h2>\n");
    share("Alerts", system.ofAlerts());
    share("Recording rules", system.ofRecordings());
    if (!system.alerts().isEmpty()) {
      text.append("<table>\n<thead><tr><th>Alert</th><th>Share</th>");
      Marks.STATES.forEach(state -> text.append("<th>").append(state).append("</th>"));
      text.append("<th>Branches, and what is missing</th></tr></thead>\n<tbody>\n");
      system.alerts().forEach(this::alert);
      text.append("</tbody>\n</table>\n");
    }
    if (!system.recordings().isEmpty()) {
      text.append(
          "<table>\n<thead><tr><th>Recording rule</th><th>Seen</th></tr></thead>\n<tbody>\n");
      system.recordings().forEach(this::recording);
      text.append("</tbody>\n</table>\n");
    }
  }

  private void alert(RuleCoverage alert) {
    name(alert);
    text.append("<td>").append(alert.share().percent()).append("</td>");
    for (String state : Marks.STATES) {
      mark(Marks.of(alert, state));
    }
    List<PartCoverage> branches =
        alert.parts().stream().filter(part -> part.part().isBranch() || part.isMissing()).toList();
    text.append("<td>");
    if (!branches.isEmpty()) {
      text.append("<ul>");
      branches.forEach(this::branch);
      text.append("</ul>");
    }
    tests(alert);
    text.append("</td></tr>\n");
  }

  private void name(RuleCoverage rule) {
    text.append("<tr><td>").append(escaped(rule.name())).append("<br><code class=\"soft\">");
    text.append(escaped(rule.place().toString())).append("</code></td>");
  }

  private void mark(String mark) {
    text.append("<td class=\"").append(style(mark)).append("\">").append(mark).append("</td>");
  }

  private static String style(String mark) {
    return switch (mark) {
      case Marks.SEEN -> "yes";
      case Marks.MISSING -> "no";
      default -> "soft";
    };
  }

  private void branch(PartCoverage part) {
    String mark = Marks.of(part);
    text.append("<li><span class=\"").append(style(mark)).append("\">").append(mark);
    text.append("</span> <code>").append(escaped(part.part().text())).append("</code>");
    if (part.isMissing()) {
      text.append("<br><span class=\"soft\">add <code>");
      text.append(escaped(part.part().hint())).append("</code></span>");
    }
    text.append("</li>");
  }

  private void tests(RuleCoverage rule) {
    if (rule.parts().stream().noneMatch(PartCoverage::isSeen)) {
      return;
    }
    text.append("<details><summary class=\"soft\">tests</summary><ul>");
    for (PartCoverage part : rule.parts()) {
      if (part.isSeen()) {
        text.append("<li>").append(escaped(part.part().text())).append(": ");
        text.append(shown(part.tests())).append("</li>");
      }
    }
    text.append("</ul></details>");
  }

  private static String shown(SortedSet<String> tests) {
    StringBuilder shown = new StringBuilder();
    tests.stream()
        .limit(TESTS_SHOWN)
        .forEach(
            test ->
                shown
                    .append(shown.isEmpty() ? "" : ", ")
                    .append("<code>")
                    .append(escaped(test))
                    .append("</code>"));
    int more = tests.size() - TESTS_SHOWN;
    return shown.append(more > 0 ? " and " + more + " more" : "").toString();
  }

  private void recording(RuleCoverage rule) {
    name(rule);
    text.append("<td>");
    text.append("<span class=\"").append(style(Marks.of(rule, Part.VALUE))).append("\">");
    text.append(Marks.of(rule, Part.VALUE)).append("</span>");
    tests(rule);
    text.append("</td></tr>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
