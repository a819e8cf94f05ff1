package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.Exposition.Format;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {

  @Test
  void a_line_is_a_series_a_number_and_perhaps_a_time() {
    String text =
        """
        # HELP jobs_total Jobs \\\\ since \\n the start.
        # TYPE jobs_total counter
        jobs_total{queue="a",state="x y"} 3 1700000000123
        jobs_total{ queue = "b" , } 4

        depth -0.5
        """;
    assertThat(Exposition.read(text, Format.CLASSIC).samples())
        .containsExactly(
            sample(3, "jobs_total{queue='a', state='x y'}", 3, OptionalLong.of(1700000000123L)),
            sample(4, "jobs_total{queue='b'}", 4, OptionalLong.empty()),
            sample(6, "depth", -0.5, OptionalLong.empty()));
  }

  @Test
  void times_of_open_metrics_are_seconds() {
    String text =
        """
        # TYPE depth gauge
        # UNIT depth_jobs jobs
        depth 1 1700000000.1239
        depth 2 -1.5
        depth 3
        # EOF
        """;
    assertThat(Exposition.read(text, Format.OPEN_METRICS).samples())
        .containsExactly(
            sample(3, "depth", 1, OptionalLong.of(1700000000123L)),
            sample(4, "depth", 2, OptionalLong.of(-1500)),
            sample(5, "depth", 3, OptionalLong.empty()));
  }

  @Test
  void exemplars_are_read_and_dropped() {
    String text =
        """
        # TYPE jobs counter
        jobs_total 1 # {trace_id="a b","x y"="}",} 0.5
        jobs_total{a="b"} 2 3 # {} 0.5 1.25
        # EOF""";
    assertThat(Exposition.read(text, Format.OPEN_METRICS).samples())
        .containsExactly(
            sample(2, "jobs_total", 1, OptionalLong.empty()),
            sample(3, "jobs_total{a='b'}", 2, OptionalLong.of(3000)));
  }

  @Test
  void names_may_be_quoted_in_braces() {
    String text =
        """
        # TYPE "http.requests" counter
        {"http.requests","status.code"="200",method="GET"} 5
        {method="GET","http.requests"} 6
        """;
    List<Exposition.Sample> expected =
        List.of(
            sample(
                2, "{'http.requests', 'status.code'='200', method='GET'}", 5, OptionalLong.empty()),
            sample(3, "{'http.requests', method='GET'}", 6, OptionalLong.empty()));
    assertThat(Exposition.read(text, Format.CLASSIC).samples()).isEqualTo(expected);
    assertThat(Exposition.read(text + "# EOF", Format.OPEN_METRICS).samples()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '!',
      value = {
        "a\\\\b, a\\b",
        "a\\\"b, a\"b",
        "a\\nb, !a\nb!",
        "a\\tb, a\\tb",
        "\\\\n, \\n",
        "é😀, é😀"
      })
  void only_quotes_backslashes_and_line_feeds_are_escaped(String written, String read) {
    String line = "m{l=\"" + written + "\"} 1\n";
    assertThat(read(line, Format.CLASSIC).labels().value("l")).isEqualTo(read);
    assertThat(read(line + "# EOF\n", Format.OPEN_METRICS).labels().value("l")).isEqualTo(read);
  }

  @Test
  void a_value_of_the_classic_format_may_hold_a_line_feed() {
    Exposition.Sample sample = read("m{l=\"a\nb\"} 1", Format.CLASSIC);
    assertThat(sample.labels().value("l")).isEqualTo("a\nb");
  }

  @Test
  void a_label_without_a_value_is_no_label() {
    assertThat(read("m{l=\"\",k=\"v\"} 1", Format.CLASSIC).labels())
        .isEqualTo(Labels.parse("m{k=\"v\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "+1.5, 1.5",
    ".5, 0.5",
    "5., 5",
    "1e3, 1000",
    "1E-3, 0.001",
    "1e-400, 0",
    "+Inf, Infinity",
    "inf, Infinity",
    "-infinity, -Infinity",
    "NaN, NaN",
    "nan, NaN"
  })
  void numbers_are_decimal_infinite_or_nan(String written, double read) {
    SeriesValue value = SeriesValue.of(read);
    assertThat(read("m " + written, Format.CLASSIC).value()).isEqualTo(value);
    assertThat(read("m " + written + "\n# EOF", Format.OPEN_METRICS).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x1p3", "1_000", "1d", "1f", "+nan", "1e400", "infinite", "--1", "1,5", "e1"})
  void other_numbers_are_refused(String written) {
    assertThat(faults("m " + written, Format.CLASSIC))
        .containsExactly("line 1, column 3: expected a number, found `" + written + "`");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "0, 0.0",
    "-0, 0.0",
    "0.10, 0.1",
    "1000000, 1e+06",
    "1E-5, 1e-05",
    "inf, +Inf",
    "0x1p-2, 0.25",
    "1_0, 10.0",
    "1__0, 1__0",
    "x, x"
  })
  void bounds_and_quantiles_are_written_as_floats(String written, String read) {
    String bucket = "# TYPE m histogram\nm_bucket{le=\"" + written + "\"} 1\n";
    String quantile = "# TYPE m summary\nm{quantile=\"" + written + "\"} 1\n";
    assertThat(read(bucket, Format.CLASSIC).labels().value("le")).isEqualTo(read);
    assertThat(read(quantile, Format.CLASSIC).labels().value("quantile")).isEqualTo(read);
    assertThat(read(bucket + "# EOF", Format.OPEN_METRICS).labels().value("le")).isEqualTo(read);
  }

  @Test
  void bounds_are_as_they_are_written_where_the_type_is_another() {
    String text = "# TYPE m gauge\nm_bucket{le=\"1\",quantile=\"1\"} 1\n";
    assertThat(read(text, Format.CLASSIC).labels())
        .isEqualTo(Labels.parse("m_bucket{le=\"1\", quantile=\"1\"}"));
  }

  @Test
  void a_type_holds_for_the_same_series_from_its_line_on() {
    String text = "m{le=\"1\"} 1\n# TYPE m histogram\nm{le=\"1\"} 1\n";
    assertThat(Exposition.read(text, Format.CLASSIC).samples())
        .extracting(sample -> sample.labels().value("le"))
        .containsExactly("1", "1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "# a comment", "#HELP m", "# HELPm", "# EOF", "# UNIT m s", "", " "})
  void the_classic_format_has_comments_and_empty_lines(String line) {
    assertThat(read(line + "\nm 1", Format.CLASSIC).line()).isEqualTo(2);
  }

  @Test
  void samples_named_created_are_series_and_start_others() {
    String text =
        """
        # TYPE jobs counter
        jobs_total{queue="a"} 3
        jobs_created{queue="a"} 1.25
        jobs_total{queue="b"} 4
        # TYPE took summary
        took{quantile="0.5"} 1
        took_count 2
        took_created 7
        # TYPE size histogram
        size_bucket{le="+Inf"} 2
        size_count 2
        size_created 8.5
        # TYPE orders_created gauge
        orders_created 5
        # EOF
        """;
    assertThat(Exposition.read(text, Format.OPEN_METRICS).samples())
        .extracting(sample -> sample.labels().text() + " " + sample.start())
        .containsExactly(
            "jobs_total{queue=\"a\"} 1250",
            "jobs_created{queue=\"a\"} 0",
            "jobs_total{queue=\"b\"} 0",
            "took{quantile=\"0.5\"} 7000",
            "took_count 7000",
            "took_created 0",
            "size_bucket{le=\"+Inf\"} 8500",
            "size_count 8500",
            "size_created 0",
            "orders_created 0");
  }

  @Test
  void a_text_without_samples_has_none() {
    assertThat(Exposition.read("", Format.CLASSIC).samples()).isEmpty();
    assertThat(Exposition.read("# EOF", Format.OPEN_METRICS).samples()).isEmpty();
  }

  @Test
  void a_store_has_samples_at_their_time_or_else_at_the_given_one() {
    SeriesStore store = new SeriesStore();
    store.add(Exposition.read("b 1\na 2 50\nb 3\n", Format.CLASSIC), 1000);
    store.add(Exposition.read("b 4\n", Format.CLASSIC), 1000);
    store.add(Exposition.read("b 5\n", Format.CLASSIC), 2000);
    assertThat(store.all()).extracting(series -> series.labels.text()).containsExactly("a", "b");
    StoredSeries a = store.all().get(0);
    assertThat(a.size).isEqualTo(1);
    assertThat(a.times[0]).isEqualTo(50);
    StoredSeries b = store.all().get(1);
    assertThat(b.size).isEqualTo(2);
    assertThat(b.times).startsWith(1000, 2000);
    assertThat(b.values).startsWith(1, 5);
  }

  @Test
  void of_two_samples_of_one_series_the_first_counts() {
    SeriesStore store = new SeriesStore();
    store.add(Exposition.read("a 1\na 2\na 3 7\n", Format.CLASSIC), 1000);
    assertThat(store.all().get(0).values).startsWith(3, 1, 0);
  }

  private static Exposition.Sample sample(
      int line, String labels, double value, OptionalLong time) {
    Labels parsed = Labels.parse(labels.replace('\'', '"'));
    return new Exposition.Sample(line, parsed, SeriesValue.of(value), time, 0);
  }

  private static Exposition.Sample read(String text, Format format) {
    List<Exposition.Sample> samples = Exposition.read(text, format).samples();
    assertThat(samples).as(format.name().toLowerCase(Locale.ROOT)).hasSize(1);
    return samples.get(0);
  }

  private static List<String> faults(String text, Format format) {
    try {
      return List.of(Exposition.read(text, format).samples().toString());
    } catch (ExpositionException e) {
      return e.faults().stream().map(Object::toString).toList();
    }
  }
}
