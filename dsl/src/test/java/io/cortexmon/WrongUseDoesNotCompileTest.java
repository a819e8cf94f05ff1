package io.cortexmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the types of the language rule out, before anything runs. */
class WrongUseDoesNotCompileTest {

  private static final String RIGHT =
      "COUNTER.rate(minutes(5)).sumBy(SHOP).isAbove(GAUGE).on(SHOP)";

  /** Each expression with what the compiler says of it. */
  private static final String WRONG =
      """
      GAUGE.rate(minutes(5))                         | method rate
      GAUGE.increase(minutes(5))                     | method increase
      GAUGE.range(minutes(5)).rate()                 | method rate()
      COUNTER.sum()                                  | method sum()
      COUNTER.isAbove(5)                             | method isAbove(int)
      COUNTER.delta(minutes(5))                      | method delta
      HISTOGRAM.sum()                                | method sum()
      HISTOGRAM.rate(minutes(5)).isAbove(1)          | method isAbove(int)
      GAUGE.range(minutes(5)).sum()                  | method sum()
      GAUGE.range(minutes(5)).plus(1)                | method plus(int)
      Scalar.time().sum()                            | method sum()
      GAUGE.plus(1).on(SHOP)                         | method on(io.cortexmon.metric.Label)
      GAUGE.plus(GAUGE).groupLeft(SHOP)              | method groupLeft(io.cortexmon.metric.Label)
      GAUGE.plus(GAUGE).bool()                       | method bool()
      GAUGE.or(GAUGE).on(SHOP).groupLeft(SHOP)       | method groupLeft(io.cortexmon.metric.Label)
      GAUGE.or(GAUGE).fill(0)                        | method fill(int)
      GAUGE.plus(1).fill(0)                          | method fill(int)
      GAUGE.anchored().rate(minutes(5))              | method rate(java.time.Duration)
      GAUGE.anchored().sum()                         | method sum()
      COUNTER.anchored().delta(minutes(5))           | method delta(java.time.Duration)
      COUNTER.smoothed().resets(minutes(5))          | method resets(java.time.Duration)
      COUNTER.smoothed().sum()                       | method sum()
      GAUGE.sum().startTimestamp()                   | method startTimestamp()
      GAUGE.mean()                                   | method mean()
      HISTOGRAM.rate(minutes(5)).trimUpper(1)        | method trimUpper(int)
      HISTOGRAM.range(minutes(5)).sum()              | method sum()
      Scalar.time().and(GAUGE)                       | method and(io.cortexmon.metric.Gauge)
      RangeVector.parse("x[5m]").rate()              | method rate()
      AlertingRule.named("A", Scalar.parse("1"))     | incompatible types
      GAUGE.sum().where(SHOP.is("a"))              | method where(io.cortexmon.metric.LabelValue)
      RecordingRule.named("r", GAUGE).forDuration(minutes(5)) | method forDuration(java.time.Duration)
      RecordingRule.named("r", COUNTER)            | incompatible types
      AlertingRule.named("A", COUNTER)             | incompatible types
      AlertingRule.named("A", GAUGE).label(SHOP.matches("a.*")) | incompatible types
      AlertingRule.named("A", GAUGE).severity("high") | incompatible types
      COUNTER.rate(5)                                | no suitable method
      Routing.to("pager")                          | incompatible types
      """;

  /** All in one run of the compiler, most of whose time goes into its start. */
  @TestFactory
  Stream<DynamicTest> only_right_use_compiles() throws IOException {
    List<String[]> wrong = WRONG.lines().map(line -> line.split(" +\\| ", 2)).toList();
    List<String> expressions =
        Stream.concat(Stream.of(RIGHT), wrong.stream().map(row -> row[0])).toList();
    List<Source> sources =
        IntStream.range(0, expressions.size())
            .mapToObj(i -> new Source("Use" + i, expressions.get(i)))
            .toList();
    List<Diagnostic<? extends JavaFileObject>> errors = errors(sources);

    DynamicTest right = dynamicTest(RIGHT, () -> assertThat(of(sources.get(0), errors)).isEmpty());
    Stream<DynamicTest> others =
        IntStream.range(0, wrong.size())
            .mapToObj(
                i ->
                    dynamicTest(
                        wrong.get(i)[0],
                        () ->
                            assertThat(of(sources.get(i + 1), errors))
                                .singleElement()
                                .asString()
                                .contains(wrong.get(i)[1])));
    return Stream.concat(Stream.of(right), others);
  }

  private static List<String> of(Source source, List<Diagnostic<? extends JavaFileObject>> errors) {
    return errors.stream()
        .filter(error -> source.equals(error.getSource()))
        .map(error -> error.getMessage(Locale.ROOT))
        .toList();
  }

  /** Checks the types and writes no class file. */
  private static List<Diagnostic<? extends JavaFileObject>> errors(List<Source> sources)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    ((JavacTask) compiler.getTask(null, null, diagnostics, options, null, sources)).analyze();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String name;
    private final String expression;

    Source(String name, String expression) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.name = name;
      this.expression = expression;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return String.format(
          """
          import static io.cortexmon.definition.Durations.*;
          import io.cortexmon.metric.*;
          import io.cortexmon.rule.*;
          import io.cortexmon.routing.*;
          class %s {
            static final Label SHOP = Label.named("shop");
            static final Counter COUNTER = Counter.named("a_total");
            static final Gauge GAUGE = Gauge.named("b");
            static final Histogram HISTOGRAM = Histogram.named("c");
            static final Object USED = %s;
          }
          """,
          name, expression);
    }
  }
}
