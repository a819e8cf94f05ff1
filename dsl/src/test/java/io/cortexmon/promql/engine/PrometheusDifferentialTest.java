package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Dice;
import io.cortexmon.promql.engine.Differential.Times;
import io.cortexmon.promql.engine.Differential.Verdict;
import io.cortexmon.render.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus answers random queries over random series as the engine does: values bit for
 * bit, labels, errors, warnings and infos with their places.
 *
 * <p>How many, and which: {@code -Dcortex-mon.differential.expressions} and {@code
 * -Dcortex-mon.differential.seed}.
 */
@Tag("external")
class PrometheusDifferentialTest {

  private static final Program PROMTOOL = new Program("promtool");
  private static final Program PROMETHEUS = new Program("prometheus");
  private static final String VERSION = "version 3.14.";
  private static final String FEATURES =
      "--enable-feature=promql-experimental-functions,promql-extended-range-selectors,"
          + "promql-binop-fill-modifiers";
  private static final long SCRAPE = 15_000;
  private static final long MARGIN = 600_000;

  private final int expressions = Integer.getInteger("cortex-mon.differential.expressions", 400);
  private final long seed = Long.getLong("cortex-mon.differential.seed", 1);
  private final Path folder;
  private final Dice dice = new Dice(new Random(seed));
  private final RandomSeries series = new RandomSeries(dice);
  private final RandomHistograms histograms = new RandomHistograms(dice);
  private final RandomQueries queries =
      new RandomQueries(
          dice, Stream.concat(series.labels().stream(), histograms.labels().stream()).toList());

  PrometheusDifferentialTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void prometheus_is_on_the_path() throws Exception {
    PROMTOOL.assumeInstalled(PrometheusDifferentialTest.class);
    PROMETHEUS.assumeInstalled(PrometheusDifferentialTest.class);
    String version = PROMETHEUS.run("--version").output();
    if (!version.contains(VERSION)) {
      String reason = "skipped: the Prometheus on the PATH is not of " + VERSION + "x";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }

  @Test
  void prometheus_gives_the_same_answers() throws Exception {
    differential(expressions, FEATURES, EngineOptions.DEFAULT);
  }

  @Test
  void prometheus_gives_the_same_answers_where_names_are_dropped_late() throws Exception {
    differential(
        expressions / 4,
        FEATURES + ",promql-delayed-name-removal",
        EngineOptions.DEFAULT.delayedNameRemoval(true));
  }

  private void differential(int count, String features, EngineOptions options) throws Exception {
    Path text = Files.writeString(folder.resolve("series.om"), series.openMetrics());
    String blocks = folder.resolve("data").toString();
    Program.Run made =
        PROMTOOL.run("tsdb", "create-blocks-from", "openmetrics", text.toString(), blocks);
    assertThat(made.exitCode()).as(made.output()).isZero();
    SeriesStore store = new SeriesStore();
    series.addTo(store);
    histograms.addTo(store);
    List<String> different = new ArrayList<>();
    try (LocalPrometheus server = new LocalPrometheus(folder, List.of(features))) {
      server.write(histograms.remoteWrite());
      Differential differential = new Differential(server, store, options);
      for (int i = 0; i < count; i++) {
        String query = queries.query();
        Times times = times();
        Verdict verdict = differential.compare(query, times);
        boolean shown = Boolean.getBoolean("cortex-mon.differential.all");
        if (verdict == Verdict.DIFFERENT || (shown && verdict != Verdict.EQUAL)) {
          String explained = verdict + ": " + differential.explain(query, times, verdict);
          System.out.println(explained);
          if (verdict == Verdict.DIFFERENT) {
            different.add(explained);
          }
        }
      }
      System.out.println(summary(count, differential));
    }
    assertThat(different).isEmpty();
  }

  private String summary(int count, Differential differential) {
    String verdicts =
        Arrays.stream(Verdict.values())
            .map(verdict -> differential.count(verdict) + " " + shown(verdict))
            .collect(Collectors.joining(", "));
    return "differential: " + count + " expressions (seed " + seed + "), " + verdicts;
  }

  private static String shown(Verdict verdict) {
    return switch (verdict) {
      case EQUAL -> "equal";
      case LAST_BITS -> "within the last bits";
      case OPEN -> "open in Prometheus";
      case KNOWN -> "known";
      case DIFFERENT -> "different";
    };
  }

  private Times times() {
    long first = dice.once(2) ? RandomSeries.START : RandomHistograms.START;
    long any = dice.between(first - MARGIN, RandomHistograms.END + MARGIN);
    long start = dice.once(2) ? any : any / SCRAPE * SCRAPE;
    if (dice.once(2)) {
      return new Times(start, start, 0);
    }
    long step = dice.of(1000L, 1500L, 7000L, 15_000L, 30_000L, 60_000L, 300_000L, 1_200_000L);
    return new Times(start, start + step * dice.between(0, 12) + dice.of(0L, 700L), step);
  }
}
