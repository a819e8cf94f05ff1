package io.cortexmon.testing.mutation;

import io.cortexmon.testing.mutation.MutationReport.OfRule;
import io.cortexmon.testing.mutation.MutationReport.Result;
import java.util.List;
import java.util.Map;

/**
 * A {@link MutationReport} as one page: no script, no other file, in the colours that the reader's
 * system has.
 */
public final class HtmlReport {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Mutation of rules</title>
      <style>
      :root { color-scheme: light dark; --line: #d0d7de; --soft: #656d76;
        --was: #ffebe9; --is: #dafbe1; }
      @media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9198a1;
        --was: #67060c55; --is: #03602f55; } }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto;
        padding: 0 1rem; }
      table { border-collapse: collapse; margin: 1rem 0; }
      th, td { text-align: right; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
      th:first-child, td:first-child { text-align: left; }
      code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
      pre { white-space: pre-wrap; margin: .3rem 0; }
      del { background: var(--was); text-decoration: none; }
      ins { background: var(--is); text-decoration: none; }
      .soft { color: var(--soft); } summary { cursor: pointer; }
      </style>
      </head>
      <body>
      <h1>Mutation of rules</h1>
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
      row(kind.getKey().toString(), Counts.of(kind.getValue()));
    }
    row("all", Counts.of(report.all()));
    line("</table>");
  }

  private void row(String name, Counts counts) {
    line(
        "<tr><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%s</td></tr>"
            .formatted(
                name,
                counts.mutants(),
                counts.killed(),
                counts.survived(),
                TextReport.percent(counts.score())));
  }

  private void rule(OfRule rule) {
    line("<h2>" + escaped(rule.subject()) + "</h2>");
    line("<p><code class=\"soft\">" + escaped(rule.place().toString()) + "</code></p>");
    if (rule.tests().isEmpty()) {
      line("<p>No test looks at it.</p>");
    } else {
      line("<details><summary class=\"soft\">" + rule.tests().size() + " tests</summary><ul>");
      rule.tests().forEach(name -> line("<li>" + escaped(name) + "</li>"));
      line("</ul></details>");
    }
    rule.survivors().forEach(this::survivor);
  }

  private void survivor(Result result) {
    Mutant mutant = result.mutant();
    boolean isExplained = !result.explanation().isEmpty();
    line(isExplained ? "<div class=\"soft\">" : "<div>");
    line("<h3>" + escaped(mutant.change()) + "</h3>");
    line("<pre><del>" + escaped(mutant.before()) + "</del>");
    line("<ins>" + escaped(mutant.after()) + "</ins></pre>");
    line("<p>" + escaped(TextReport.advice(result)) + "</p>");
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
