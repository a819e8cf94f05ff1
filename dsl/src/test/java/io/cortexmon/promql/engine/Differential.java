package io.cortexmon.promql.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Grouping;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.ValueType;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks a server and the engine the same, and judges how the answers differ. */
final class Differential {

  /** How two answers differ. */
  enum Verdict {
    /** In nothing. */
    EQUAL,
    /** In the last bits, which Java's functions, or the server's order of additions, decide. */
    LAST_BITS,
    /** In what the server answers one way or another when it is asked again. */
    OPEN,
    /** In a way that has a known reason ({@link KnownDifference}). */
    KNOWN,
    /** In anything else. */
    DIFFERENT
  }

  /**
   * When to evaluate; the step is 0 for an instant query.
   *
   * @param start in milliseconds, as the others are
   */
  record Times(long start, long end, long step) {
    boolean instant() {
      return step == 0;
    }
  }

  private static final double SECOND = 1000;
  private static final double LAST_BITS = 1e-12;
  private static final int MOST_ASKED = 8;

  /** Functions of which Go's and Java's results differ in the last bit. */
  private static final Pattern TRANSCENDENT =
      Pattern.compile("\\b(exp|ln|log2|log10|a?(sin|cos|tan)h?|atan2)\\b|\\^");

  /** What calculates with logarithms inside, and native histograms to do so with. */
  private static final Pattern LOGARITHMS =
      Pattern.compile(
          "\\bhistogram_(quantiles?|fraction|stddev|stdvar)\\b.*"
              + "(\\b(rpc|wait|custom|mixed)_seconds|[( ]\\{)",
          Pattern.DOTALL);

  /**
   * What gives series in the order of a map or of a heap; range queries all do. An aggregation of
   * aggregations is here as the engine's groups are in the order of all series of a selector, a
   * server's in the order of those that have a sample.
   */
  private static final Pattern UNORDERED =
      Pattern.compile(
          "\\[[^\\]]*:|\\b(topk|bottomk|limitk|limit_ratio|count_values|histogram_\\w+)\\b"
              + "|\\b(sum|avg|stddev|stdvar)\\b"
              + ".*\\b(sum|avg|min|max|count|group|stddev|stdvar|quantile)\\b",
          Pattern.DOTALL);

  private static final Pattern ADDITIONS = Pattern.compile("\\b(sum|avg|stddev|stdvar)\\b");

  private static final Set<Aggregator> ADDING =
      EnumSet.of(Aggregator.SUM, Aggregator.AVG, Aggregator.STDDEV, Aggregator.STDVAR);

  private final LocalPrometheus server;
  private final SeriesStore store;
  private final boolean delayed;
  private final Engine engine;
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

  Differential(LocalPrometheus server, SeriesStore store, EngineOptions options) {
    this.server = server;
    this.store = store;
    this.delayed = options.delayedNameRemoval();
    this.engine = new Engine(options);
  }

  /** Compares the answers to one query, and counts the verdict. */
  Verdict compare(String query, Times times) throws IOException, InterruptedException {
    Verdict verdict = judge(query, times);
    if (verdict == Verdict.DIFFERENT && isUnordered(query, times)) {
      verdict = ofOrder(smallest(query, times, verdict), times);
    }
    counts.merge(verdict, 1, Integer::sum);
    return verdict;
  }

  private static boolean isUnordered(String query, Times times) {
    return !times.instant() || UNORDERED.matcher(query).find();
  }

  /** Judges a query that differs while its operands do not: the order of these may be why. */
  private Verdict ofOrder(String query, Times times) throws IOException, InterruptedException {
    if (!(PromQl.parse(query) instanceof Expr.Aggregation aggregation)) {
      return Verdict.DIFFERENT;
    }
    Answer ours = evaluate(query, times);
    Answer theirs = ask(query, times);
    Aggregator aggregator = aggregation.aggregator();
    boolean chosen =
        switch (aggregator) {
          case TOPK, BOTTOMK -> ours.withoutLabels().equals(theirs.withoutLabels());
          case LIMITK -> ours.times().equals(theirs.times());
          default -> false;
        };
    if (chosen) {
      return Verdict.OPEN;
    }
    double largest = evaluate(aggregation.expr().text(), times).largest();
    double scale = aggregator == Aggregator.STDVAR ? largest * largest : largest;
    boolean near =
        ours.distance(theirs) <= LAST_BITS || ours.absoluteDistance(theirs) <= LAST_BITS * scale;
    return near && ADDING.contains(aggregator) ? Verdict.LAST_BITS : Verdict.DIFFERENT;
  }

  int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  private Verdict judge(String query, Times times) throws IOException, InterruptedException {
    Answer ours = evaluate(query, times);
    double near = Double.POSITIVE_INFINITY;
    for (int asked = 0; asked < MOST_ASKED; asked++) {
      Answer theirs = ask(query, times);
      if (ours.distance(theirs) == 0 && isSameOrder(query, times, ours, theirs)) {
        return asked == 0 ? Verdict.EQUAL : Verdict.OPEN;
      }
      if (ours.decided().distance(theirs.decided()) == 0) {
        return Verdict.OPEN;
      }
      near = Math.min(near, ours.rounded().distance(theirs.rounded()));
    }
    boolean last =
        TRANSCENDENT.matcher(query).find()
            || LOGARITHMS.matcher(query).find()
            || (isUnordered(query, times) && ADDITIONS.matcher(query).find());
    if (near < LAST_BITS && last) {
      return Verdict.LAST_BITS;
    }
    return KnownDifference.of(query, delayed).isPresent() ? Verdict.KNOWN : Verdict.DIFFERENT;
  }

  /** Equal values may be in any order, and all of it is open where a query does not sort. */
  private static boolean isSameOrder(String query, Times times, Answer ours, Answer theirs) {
    if (!times.instant()
        || ours.type().equals("error")
        || !(query.startsWith("sort") || query.startsWith("topk"))) {
      return true;
    }
    Expr expr = PromQl.parse(query);
    if (expr instanceof Expr.Call call) {
      return switch (call.function()) {
        case SORT, SORT_DESC -> ours.values().equals(theirs.values());
        case SORT_BY_LABEL, SORT_BY_LABEL_DESC -> ours.labels().equals(theirs.labels());
        default -> true;
      };
    }
    boolean whole =
        expr instanceof Expr.Aggregation aggregation
            && aggregation.grouping().equals(Grouping.ALL)
            && aggregation.aggregator() == Aggregator.TOPK;
    return !whole || ours.values().equals(theirs.values());
  }

  /** Describes how answers differ, for the smallest part of a query for which they do. */
  String explain(String query, Times times, Verdict verdict)
      throws IOException, InterruptedException {
    String part = smallest(query, times, verdict);
    return query
        + "\n  "
        + times
        + (part.equals(query) ? "" : "\n  differs in " + part)
        + "\n"
        + evaluate(part, times).difference(ask(part, times));
  }

  private String smallest(String query, Times times, Verdict verdict)
      throws IOException, InterruptedException {
    Expr expr;
    try {
      expr = PromQl.parse(query);
    } catch (PromQlSyntaxException e) {
      return query;
    }
    for (Expr part : expr.children()) {
      String text = part.text();
      String smaller = smallest(text, times, verdict);
      boolean whole = part.type() == ValueType.MATRIX || part.type() == ValueType.STRING;
      if (!smaller.equals(text) || (!whole && judge(text, times) == verdict)) {
        return smaller;
      }
    }
    return query;
  }

  private Answer ask(String query, Times times) throws IOException, InterruptedException {
    JsonNode json =
        times.instant()
            ? server.ask("/api/v1/query", Map.of("query", query, "time", seconds(times.start)))
            : server.ask(
                "/api/v1/query_range",
                Map.of(
                    "query", query,
                    "start", seconds(times.start),
                    "end", seconds(times.end),
                    "step", seconds(times.step)));
    return Answer.of(json);
  }

  private static String seconds(long millis) {
    return GoNumber.plain(millis / SECOND);
  }

  private Answer evaluate(String query, Times times) {
    try {
      Query asked = engine.query(PromQl.parse(query));
      QueryResult result =
          times.instant()
              ? asked.at(store, times.start)
              : asked.over(store, times.start, times.end, Duration.ofMillis(times.step));
      return Answer.of(result, query);
    } catch (PromQlSyntaxException e) {
      return Answer.error(e.prometheusMessage());
    } catch (IllegalArgumentException | EvaluationException e) {
      return Answer.error(String.valueOf(e.getMessage()));
    }
  }
}
