package io.cortexmon.rule.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.Conformance;
import io.cortexmon.promql.Conformance.Case;
import io.cortexmon.promql.ConformanceTally;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prometheus's own cases of templates. */
public final class TemplateCases {

  private static final long MILLIS = 1_353_755_652_000L;
  private static final String URL = "http://testhost:9090/path/prefix";

  private final ConformanceTally tally;

  private TemplateCases(ConformanceTally tally) {
    this.tally = tally;
  }

  /** Runs all cases. Those that escape HTML are left out. */
  public static void run(ConformanceTally tally) {
    TemplateCases cases = new TemplateCases(tally);
    tally.cases("expand.jsonl").forEach(cases::expand);
    tally
        .cases("humanize-duration.jsonl")
        .forEach(each -> cases.humanize("humanizeDuration", each));
    tally
        .cases("humanize-timestamp.jsonl")
        .forEach(each -> cases.humanize("humanizeTimestamp", each));
  }

  private void expand(Case each) {
    if (each.is("html")) {
      tally.skip(each.id(), "it escapes HTML");
      return;
    }
    JsonNode json = each.json();
    String expected = json.path(each.is("fail") ? "errMsg" : "output").asText();
    compare(each, expected, expanded(json));
  }

  private void humanize(String function, Case each) {
    Value input =
        each.json().path("input").isTextual() && infinite(each.json().path("input"))
            ? Value.of(Conformance.number(each.json().path("input")))
            : value(each.json().path("input"));
    String expected = each.json().path("output").asText();
    compare(each, expected, run("{{ " + function + " . }}", input, List.of(), "test"));
  }

  private static boolean infinite(JsonNode json) {
    return List.of("+Inf", "-Inf", "NaN").contains(json.textValue());
  }

  private void compare(Case each, String expected, String actual) {
    String got = "\n  expected: " + expected + "\n  actual:   " + actual;
    tally.add(each.id(), expected.equals(actual), got);
  }

  private static String expanded(JsonNode json) {
    List<TemplateSample> result = new ArrayList<>();
    json.path("queryResult").forEach(sample -> result.add(sample(sample)));
    JsonNode options = json.path("options");
    String missing = options.isArray() ? options.path(0).asText("") : "missingkey=zero";
    return run(json.path("text").asText(), value(json.path("input")), result, missing);
  }

  private static String run(
      String text, Value dot, List<TemplateSample> result, String missingKey) {
    Surroundings around = new Surroundings(query -> result, MILLIS, URL, Template.path(URL));
    Program.MissingKey missing =
        switch (missingKey) {
          case "" -> Program.MissingKey.INVALID;
          case "missingkey=error" -> Program.MissingKey.ERROR;
          default -> Program.MissingKey.ZERO;
        };
    try {
      return Template.parse("test", text).expand(dot, around, missing);
    } catch (TemplateException e) {
      return e.fullMessage();
    }
  }

  private static TemplateSample sample(JsonNode json) {
    Map<String, String> labels = new HashMap<>();
    json.path("Metric").properties().forEach(e -> labels.put(e.getKey(), e.getValue().asText()));
    Optional<FloatHistogram> histogram =
        json.has("H") ? Optional.of(histogram(json.path("H"))) : Optional.empty();
    return new TemplateSample(Labels.of(labels), json.path("F").asDouble(), histogram);
  }

  private static FloatHistogram histogram(JsonNode json) {
    return new FloatHistogram(
        FloatHistogram.CounterReset.UNKNOWN,
        0,
        0,
        0,
        json.path("Count").asDouble(),
        json.path("Sum").asDouble(),
        Buckets.NONE,
        Buckets.NONE,
        List.of());
  }

  private static Value value(JsonNode json) {
    if (json.isObject()) {
      TemplateSample sample = TemplateSample.of(Labels.EMPTY, histogram(json.path("Value")));
      return Structs.sample(sample);
    }
    if (json.isArray()) {
      List<Value> items = new ArrayList<>();
      json.forEach(item -> items.add(value(item)));
      return new Value.Items(new GoType("[]any", GoType.Kind.LIST), items, false);
    }
    if (json.isTextual()) {
      return json.textValue().equals("MaxUint64")
          ? new Value.Whole(GoType.UINT64, -1)
          : Value.of(json.textValue());
    }
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return Value.of(json.longValue());
    }
    return json.isNumber() ? Value.of(json.doubleValue()) : Value.Nothing.INSTANCE;
  }
}
