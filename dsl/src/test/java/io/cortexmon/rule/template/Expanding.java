package io.cortexmon.rule.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Templates of an alert named A, with data that shows every type. The expected texts and messages
 * are those of Prometheus 3.14 with the same data.
 */
final class Expanding {

  private static final Map<String, String> LABELS =
      Map.of(
          "__name__", "up",
          "instance", "web-1.example.com:9090",
          "job", "api",
          "num", "12.5",
          "utf", "gr\u00fc\u00df\u4e16\ud83d\ude00");

  private static final FloatHistogram HISTOGRAM =
      new FloatHistogram(
          FloatHistogram.CounterReset.UNKNOWN,
          0,
          0.5,
          1,
          3,
          10,
          Buckets.of(0, 1, 2),
          Buckets.of(1, 1.5, 2),
          List.of());

  private static final FloatHistogram COUNT_AND_SUM =
      new FloatHistogram(
          FloatHistogram.CounterReset.UNKNOWN,
          0,
          0,
          0,
          3,
          10,
          Buckets.NONE,
          Buckets.NONE,
          List.of());

  private static final List<TemplateSample> UP =
      List.of(
          sample(21, "__name__", "up", "instance", "b:9090", "job", "api"),
          sample(0.125, "__name__", "up", "instance", "a:9090", "job", "Db"),
          TemplateSample.of(Labels.of(Map.of("__name__", "h", "__value__", "v")), COUNT_AND_SUM));

  private Expanding() {}

  private static TemplateSample sample(
      double value, String a, String x, String b, String y, String c, String z) {
    return TemplateSample.of(Labels.of(Map.of(a, x, b, y, c, z)), value);
  }

  private static List<TemplateSample> query(String text) {
    return switch (text) {
      case "empty" -> List.of();
      case "scalar" -> List.of(TemplateSample.of(Labels.EMPTY, 1e7));
      case "fail" -> throw new TemplateQueryException("no such fail");
      default -> UP;
    };
  }

  static TemplateData data() {
    return data(TemplateSample.of(Labels.of(LABELS), 1234.5678));
  }

  private static TemplateData data(TemplateSample result) {
    return TemplateData.of(result)
        .externalLabels(Labels.of(Map.of("cluster", "eu")))
        .externalUrl("http://testhost:9090/path/prefix")
        .at(Instant.ofEpochMilli(1_353_755_652_123L))
        .queries(Expanding::query);
  }

  static void gives(String text, String expected) {
    assertThat(Template.ofAlert("A", text).expand(data())).as(text).isEqualTo(expected);
  }

  static void fails(String text, String message) {
    assertThatThrownBy(() -> Template.ofAlert("A", text).expand(data()))
        .as(text)
        .isInstanceOf(TemplateException.class)
        .hasMessage(message);
  }

  static void failsOf(String text, String fault) {
    assertThatThrownBy(() -> Template.ofAlert("A", text).expand(data()))
        .isInstanceOf(TemplateExecutionException.class)
        .hasMessageStartingWith("template: __alert_A:1:")
        .hasMessageEndingWith(">: " + fault);
  }

  static void ofHistogramGives(String text, String expected) {
    TemplateData data = data(TemplateSample.of(Labels.of(LABELS), HISTOGRAM));
    assertThat(Template.ofAlert("A", text).expand(data)).as(text).isEqualTo(expected);
  }

  static void ofHistogramFails(String text, String message) {
    TemplateData data = data(TemplateSample.of(Labels.of(LABELS), HISTOGRAM));
    assertThatThrownBy(() -> Template.ofAlert("A", text).expand(data))
        .as(text)
        .isInstanceOf(TemplateException.class)
        .hasMessage(message);
  }
}
