package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue shows that the language can say all of it: no text stands in for typed values. */
class CatalogSourceTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** The ways out of the language. */
  private static final Pattern ESCAPE =
      Pattern.compile("\\.raw\\(|\\bRaw[A-Z]\\w*|fromJson|PromQl\\b|\\bExpr\\b|\\.parse\\(");

  /** What only queries have: functions on ranges, groupings, ranges, selectors. */
  private static final Pattern QUERY =
      Pattern.compile(
          "\\b(rate|irate|increase|delta|absent|histogram_quantile|label_replace|\\w+_over_time)\\("
              + "|\\b(sum|avg|min|max|count|topk)\\s*(by|without)?\\s*\\("
              + "|\\[\\d+[smhd]\\]"
              + "|\\{\\s*\\w+\\s*(=|!=|=~|!~)\\s*[\\\\\"]");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void no_source_leaves_the_language() throws IOException {
    for (Path source : sources()) {
      assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(ESCAPE);
    }
  }

  @Test
  void no_text_holds_a_query() throws IOException {
    for (Path source : sources()) {
      assertThat(literals(Files.readString(source)))
          .as(source.toString())
          .noneMatch(CatalogSourceTest::isQuery);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(x[5m])",
        "sum by (job) (x)",
        "sum(x)",
        "x{job=\\\"a\\\"}",
        "avg_over_time(x)",
        "x[10m]"
      })
  void a_query_would_be_seen(String query) {
    assertThat(isQuery(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p95 latency is {{ $value | humanize }}.", "(limit 20)", "(.+)"})
  void other_texts_are_not_taken_for_queries(String text) {
    assertThat(isQuery(text)).isFalse();
  }

  private static boolean isQuery(String text) {
    return QUERY.matcher(text).find();
  }

  private static List<String> literals(String source) {
    return LITERAL.matcher(source).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(10);
      return sources;
    }
  }
}
