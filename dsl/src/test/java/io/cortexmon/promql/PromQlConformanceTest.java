package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Prometheus's own test data of the language, read in place: each line of each file is a case.
 *
 * <p>Another folder of the same layout runs with {@code -Dcortex-mon.conformance=<folder>}; a file
 * that is not in it has no cases. Steps of compensated summation, quantiles of buckets, template
 * functions and regular expressions are the concern of other rooms.
 */
class PromQlConformanceTest {

  /** Cases that are not run, by the name that a failure would give them, and why. */
  private static final Map<String, String> SKIPPED = Map.of();

  private record Table(String file, Consumer<Conformance.Case> check) {}

  private static final List<Table> TABLES =
      List.of(
          new Table("promql-parser/expr.jsonl", SyntaxCases::tree),
          new Table("promql-parser/printed.jsonl", SyntaxCases::printed),
          new Table("promql-parser/vector-selector-printed.jsonl", SyntaxCases::selector),
          new Table("promql-parser/pretty.jsonl", SyntaxCases::pretty),
          new Table("promql-parser/lexer.jsonl", TokenCases::tokens),
          new Table("promql-parser/duration-expr.jsonl", TimeCases::duration),
          new Table("promql-parser/subquery-range.jsonl", TimeCases::subquery),
          new Table("promql-parser/series.jsonl", SeriesCases::series),
          new Table("promql-parser/series-histograms.jsonl", SeriesCases::histograms),
          new Table("promql-parser/histogram-printed.jsonl", SeriesCases::printed),
          new Table("values/durations.jsonl", ValueCases::duration),
          new Table("values/unquote.jsonl", ValueCases::unquoted),
          new Table("values/quote.jsonl", ValueCases::quoted),
          new Table("values/go-number-format.jsonl", ValueCases::number),
          new Table("labels/matchers.jsonl", ValueCases::matcher),
          new Table("labels/validity.jsonl", ValueCases::validity),
          new Table("labels/compare.jsonl", ValueCases::order));

  private final List<String> failures = new ArrayList<>();
  private int passed;
  private int skipped;

  @Test
  void reads_and_prints_as_prometheus_does() {
    Path folder = Conformance.folder();

    TABLES.forEach(table -> run(folder.resolve(table.file), table.check));

    System.out.printf(
        "promql-parser: %d passed, %d failed, %d skipped%n", passed, failures.size(), skipped);
    assertThat(String.join(System.lineSeparator(), failures)).isEmpty();
    assertThat(passed).as("cases in " + folder).isPositive();
  }

  private void run(Path file, Consumer<Conformance.Case> check) {
    for (Conformance.Case line : Conformance.cases(file)) {
      if (SKIPPED.containsKey(line.id())) {
        skipped++;
        System.out.println("skipped: " + line.id() + ": " + SKIPPED.get(line.id()));
      } else {
        run(line, check);
      }
    }
  }

  private void run(Conformance.Case line, Consumer<Conformance.Case> check) {
    try {
      check.accept(line);
      passed++;
    } catch (AssertionError | RuntimeException e) {
      failures.add(line.id() + ": " + e + System.lineSeparator() + "  " + line.json());
    }
  }

  @Test
  void skips_at_most_five_cases() {
    assertThat(SKIPPED).hasSizeLessThanOrEqualTo(5);
  }
}
