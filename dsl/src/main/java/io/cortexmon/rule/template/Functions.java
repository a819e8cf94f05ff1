package io.cortexmon.rule.template;

import io.cortexmon.promql.DurationText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** All functions by their names: those of Go's templates and those of Prometheus. */
final class Functions {

  static final Map<String, TemplateFunction> ALL = all();

  private static final double MILLIS = 1000;

  private Functions() {}

  private static Map<String, TemplateFunction> all() {
    Map<String, TemplateFunction> all = new HashMap<>();
    Builtins.addTo(all);
    samples(all);
    texts(all);
    numbers(all);
    places(all);
    return Map.copyOf(all);
  }

  private static void samples(Map<String, TemplateFunction> all) {
    all.put("query", TemplateFunction.around(Functions::query, GoType.STRING));
    all.put("first", TemplateFunction.of(Functions::first, GoType.VECTOR));
    all.put(
        "label",
        TemplateFunction.of(
            args -> label(args.get(1), TemplateFunction.text(args, 0)),
            GoType.STRING,
            GoType.SAMPLE_POINTER));
    all.put(
        "value", TemplateFunction.of(args -> field(args.get(0), "Value"), GoType.SAMPLE_POINTER));
    all.put(
        "strvalue",
        TemplateFunction.of(args -> label(args.get(0), "__value__"), GoType.SAMPLE_POINTER));
    all.put("sortByLabel", TemplateFunction.of(Functions::sorted, GoType.STRING, GoType.VECTOR));
    all.put("args", TemplateFunction.variadic(Functions::arguments, GoType.ANY));
  }

  private static void texts(Map<String, TemplateFunction> all) {
    all.put(
        "reReplaceAll",
        TemplateFunction.of(
            args ->
                Value.of(
                    Patterns.replaceAll(
                        TemplateFunction.text(args, 0),
                        TemplateFunction.text(args, 1),
                        TemplateFunction.text(args, 2))),
            GoType.STRING,
            GoType.STRING,
            GoType.STRING));
    all.put(
        "match",
        TemplateFunction.of(
            args ->
                Value.of(
                    Patterns.match(TemplateFunction.text(args, 0), TemplateFunction.text(args, 1))),
            GoType.STRING,
            GoType.STRING));
    all.put(
        "safeHtml",
        TemplateFunction.of(
            args -> new Value.Text(GoType.HTML, TemplateFunction.text(args, 0)), GoType.STRING));
    all.put("title", TemplateFunction.ofText(TitleCase::of));
    all.put("toUpper", TemplateFunction.ofText(text -> mapped(text, Character::toUpperCase)));
    all.put("toLower", TemplateFunction.ofText(text -> mapped(text, Character::toLowerCase)));
    all.put("graphLink", TemplateFunction.ofText(text -> link(text, 0)));
    all.put("tableLink", TemplateFunction.ofText(text -> link(text, 1)));
    all.put("stripPort", TemplateFunction.ofText(HostPort::withoutPort));
    all.put("stripDomain", TemplateFunction.ofText(HostPort::withoutDomain));
    all.put("urlQueryEscape", TemplateFunction.ofText(Escapes::query));
  }

  private static void numbers(Map<String, TemplateFunction> all) {
    all.put("humanize", TemplateFunction.of(args -> Humanize.metric(args.get(0)), GoType.ANY));
    all.put("humanize1024", TemplateFunction.of(args -> Humanize.binary(args.get(0)), GoType.ANY));
    all.put(
        "humanizeDuration",
        TemplateFunction.of(args -> Humanize.duration(args.get(0)), GoType.ANY));
    all.put(
        "humanizePercentage",
        TemplateFunction.of(args -> Humanize.percentage(args.get(0)), GoType.ANY));
    all.put(
        "humanizeTimestamp",
        TemplateFunction.of(args -> Humanize.timestamp(args.get(0)), GoType.ANY));
    all.put(
        "toTime",
        TemplateFunction.of(
            args -> Structs.timePointer(GoTime.ofSeconds(GoFloat.of(args.get(0)))), GoType.ANY));
    all.put(
        "toDuration",
        TemplateFunction.of(
            args -> Structs.durationPointer(GoDuration.ofSeconds(GoFloat.of(args.get(0)))),
            GoType.ANY));
    all.put(
        "parseDuration",
        TemplateFunction.of(
            args -> Value.of(seconds(TemplateFunction.text(args, 0))), GoType.STRING));
  }

  private static void places(Map<String, TemplateFunction> all) {
    all.put("now", TemplateFunction.around((args, around) -> Value.of(around.millis() / MILLIS)));
    all.put(
        "pathPrefix",
        TemplateFunction.around((args, around) -> around.address(around.pathPrefix())));
    all.put(
        "externalURL",
        TemplateFunction.around((args, around) -> around.address(around.externalUrl())));
  }

  private static Value query(List<Value> arguments, Surroundings surroundings) throws CallFailure {
    try {
      List<TemplateSample> result =
          surroundings.queries().query(TemplateFunction.text(arguments, 0));
      return new Value.Items(GoType.VECTOR, result.stream().map(Structs::sample).toList(), false);
    } catch (TemplateQueryException e) {
      throw new CallFailure(String.valueOf(e.getMessage()));
    }
  }

  private static Value first(List<Value> arguments) throws CallFailure {
    List<Value> samples = ((Value.Items) arguments.get(0)).items();
    if (samples.isEmpty()) {
      throw new CallFailure("first() called on vector with no elements");
    }
    return samples.get(0);
  }

  private static Value label(Value sample, String name) throws CallFailure {
    Value.Mapping labels = (Value.Mapping) field(sample, "Labels");
    return labels.entries().getOrDefault(name, labels.missing());
  }

  private static Value field(Value sample, String name) throws CallFailure {
    if (((Value.Pointer) sample).target() instanceof Value.Struct struct) {
      return struct.fields().getOrDefault(name, Value.Nothing.INSTANCE);
    }
    throw new CallFailure("runtime error: invalid memory address or nil pointer dereference");
  }

  private static Value sorted(List<Value> arguments) throws CallFailure {
    Value.Items vector = (Value.Items) arguments.get(1);
    Map<String, List<Value>> byLabel = new TreeMap<>(Utf8::compare);
    for (Value sample : vector.items()) {
      String label = ((Value.Text) label(sample, TemplateFunction.text(arguments, 0))).text();
      byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(sample);
    }
    List<Value> sorted = byLabel.values().stream().flatMap(List::stream).toList();
    return new Value.Items(vector.type(), sorted, vector.isNil());
  }

  private static Value arguments(List<Value> arguments) {
    Map<String, Value> named = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      named.put("arg" + i, new Value.Any(arguments.get(i).inner()));
    }
    return new Value.Mapping(GoType.ARGUMENTS, named, false);
  }

  private static String mapped(String text, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Unicode.isStray(c) ? 0xfffd : change.applyAsInt(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String link(String expression, int tab) {
    return "/graph?g0.expr=" + Escapes.query(expression) + "&g0.tab=" + tab;
  }

  private static double seconds(String text) throws CallFailure {
    boolean negative = text.startsWith("-");
    try {
      long nanos = DurationText.read(negative ? text.substring(1) : text).toNanos();
      return GoDuration.seconds(negative ? -nanos : nanos);
    } catch (IllegalArgumentException e) {
      throw new CallFailure(String.valueOf(e.getMessage()));
    }
  }
}
