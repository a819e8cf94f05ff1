package io.cortexmon.testing.mutation;

import io.cortexmon.testing.mutation.MutationReport.OfRule;
import io.cortexmon.testing.mutation.MutationReport.Result;
import java.util.List;
import java.util.Map;

/** A {@link MutationReport} as one HTML page that needs no other file. */
public final class HtmlReport {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Mutation of the rules</title>
      <style>
      body { font: 14px/1.5 sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em }
      table { border-collapse: collapse; margin: 1em 0 }
      th, td { border-bottom: 1px solid #ccc; padding: .2em .8em; text-align: right }
      th:first-child, td:first-child { text-align: left }
      pre { margin: .2em 0; white-space: pre-wrap }
      del { background: #fdd; text-decoration: none }
      ins { background: #dfd; text-decoration: none }
      .explained { color: #777 }
      </style>
      </head>
      <body>
      <h1>Mutation of the rules</h1>
      """;

  private final StringBuilder html = new StringBuilder(HEAD);

  private HtmlReport() {}

  /** Returns the text of the file. */
  public static String of(MutationReport report) {
    HtmlReport page = new HtmlReport();
    page.line("<p>" + escaped(TextReport.summary(report)) + "</p>");
    page.table(report);
    report.rules().stream().filter(rule -> !rule.survivors().isEmpty()).forEach(page::rule);
    page.line("</body>");
    page.line("</html>");
    return page.html.toString();
  }

  private void line(String text) {
    html.append(text).append('\n');
  }

  private void table(MutationReport report) {
    line("<table>");
    line("<tr><th>kind</th><th>mutants</th><th>killed</th><th>survived</th><th>score</th></tr>");
    for (Map.Entry<MutationKind, List<Result>> kind : report.byKind().entrySet()) {
      row(kind.getKey().toString(), kind.getValue());
    }
    row("all", report.all());
    line("</table>");
  }

  private void row(String name, List<Result> results) {
    long killed = results.stream().filter(result -> result.status().isKilled()).count();
    long survived = results.stream().filter(result -> result.status().isSurvivor()).count();
    double share = results.isEmpty() ? 1 : (double) killed / results.size();
    line(
        "<tr><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%s</td></tr>"
            .formatted(name, results.size(), killed, survived, TextReport.percent(share)));
  }

  private void rule(OfRule rule) {
    line("<h2>" + escaped(rule.subject()) + " <small>" + escaped(rule.place().toString()));
    line("</small></h2>");
    if (rule.tests().isEmpty()) {
      line("<p>No test looks at it.</p>");
    } else {
      line("<details><summary>Tests that look at it: " + rule.tests().size() + "</summary><ul>");
      rule.tests().forEach(name -> line("<li>" + escaped(name) + "</li>"));
      line("</ul></details>");
    }
    rule.survivors().forEach(this::survivor);
  }

  private void survivor(Result result) {
    Mutant mutant = result.mutant();
    boolean isExplained = !result.explanation().isEmpty();
    line(isExplained ? "<div class=\"explained\">" : "<div>");
    line("<h3>" + escaped(mutant.change()) + "</h3>");
    line("<pre><del>" + escaped(mutant.before()) + "</del>");
    line("<ins>" + escaped(mutant.after()) + "</ins></pre>");
    line(
        isExplained
            ? "<p>Explained: " + escaped(result.explanation()) + "</p>"
            : "<p>To do: " + escaped(mutant.hint()) + "</p>");
    line("<p><code>" + escaped(mutant.id()) + "</code></p>");
    line("</div>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
