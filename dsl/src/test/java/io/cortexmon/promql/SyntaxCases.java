package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How each line of Prometheus's test data about expressions is checked. */
final class SyntaxCases {

  private static final int NARROW = 10;

  private SyntaxCases() {}

  /** {@code expr.jsonl}: a text and its tree, or everything that is wrong with it. */
  static void tree(Conformance.Case line) {
    if (line.is("fail")) {
      errors(line);
      return;
    }
    Expr expr = PromQl.parse(line.input("input"), options(line));
    assertThat(AstDifferences.between(line.json().path("ast"), AstJson.of(expr))).isEmpty();
  }

  private static void errors(Conformance.Case line) {
    PromQlSyntaxException thrown = thrown(line);

    List<String> expected = new ArrayList<>();
    for (JsonNode error : line.json().path("errors")) {
      expected.add(
          error.path("start").asInt()
              + ".."
              + error.path("end").asInt()
              + " "
              + error.path("msg").asText());
    }
    List<String> actual =
        thrown.errors().stream()
            .limit(expected.size())
            .map(e -> e.span().start() + ".." + e.span().end() + " " + e.message())
            .map(Conformance::shown)
            .toList();
    assertThat(actual).isEqualTo(expected);
    assertThat(thrown.errors()).hasSize(line.json().path("errorCount").asInt(expected.size()));
    assertThat(Conformance.shown(thrown.prometheusMessage())).isEqualTo(line.text("errMsg"));
  }

  private static PromQlSyntaxException thrown(Conformance.Case line) {
    PromQlSyntaxException thrown =
        catchThrowableOfType(
            PromQlSyntaxException.class, () -> PromQl.parse(line.input("input"), options(line)));
    assertThat(thrown).as("an error").isNotNull();
    return thrown;
  }

  private static ParseOptions options(Conformance.Case line) {
    JsonNode flags = line.json().path("options");
    return flags.isMissingNode()
        ? ParseOptions.EXPERIMENTAL
        : new ParseOptions(
            flags.path("experimentalFunctions").booleanValue(),
            flags.path("durationExpr").booleanValue(),
            flags.path("extendedRangeSelectors").booleanValue(),
            flags.path("binopFill").booleanValue(),
            false);
  }

  /** {@code printed.jsonl}: a text and its canonical form, which prints as itself. */
  static void printed(Conformance.Case line) {
    if (line.is("fail")) {
      thrown(line);
      return;
    }
    String printed = PromQl.parse(line.input("input"), options(line)).text();

    assertThat(Conformance.shown(printed)).isEqualTo(line.text("printed"));
    assertThat(PromQl.parse(printed, options(line)).text()).isEqualTo(printed);
  }

  /** {@code pretty.jsonl}: a text and its form on many lines, of ten characters where it can be. */
  static void pretty(Conformance.Case line) {
    if (line.is("fail")) {
      thrown(line);
      return;
    }
    Expr expr = PromQl.parse(line.input("input"), options(line));

    assertThat(Conformance.shown(expr.pretty(NARROW))).isEqualTo(line.text("pretty"));
    assertThat(PromQl.parse(expr.pretty(NARROW), options(line))).isEqualTo(expr);
  }

  /** {@code vector-selector-printed.jsonl}: the parts of a selector, and its text. */
  static void selector(Conformance.Case line) {
    JsonNode parts = line.json().path("selector");
    String name = parts.path("Name").asText("");
    List<LabelMatcher> matchers = new ArrayList<>();
    for (JsonNode matcher : parts.path("LabelMatchers")) {
      LabelMatcher read = matcher(matcher);
      // The tree has a selector's name once.
      if (name.isEmpty()
          || !read.equals(LabelMatcher.of(Names.METRIC_NAME, LabelMatcher.Op.EQUAL, name))) {
        matchers.add(read);
      }
    }
    assertThat(Expr.select(name, matchers).text()).isEqualTo(line.text("printed"));
  }

  private static LabelMatcher matcher(JsonNode json) {
    return LabelMatcher.of(
        json.path("name").asText(), op(json.path("type").asText()), json.path("value").asText());
  }

  static LabelMatcher.Op op(String text) {
    for (LabelMatcher.Op op : LabelMatcher.Op.values()) {
      if (op.toString().equals(text)) {
        return op;
      }
    }
    throw new AssertionError("no operator: " + text);
  }
}
