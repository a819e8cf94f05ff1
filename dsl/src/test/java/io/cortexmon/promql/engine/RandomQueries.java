package io.cortexmon.promql.engine;

import io.cortexmon.promql.Dice;
import io.cortexmon.promql.Labels;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Random expressions without errors of type, over series that there are. A few fail all the same:
 * where labels do not match, or a range looks beyond its ends where that is not supported.
 */
final class RandomQueries {

  private static final List<String> OF_RANGE =
      List.of(
          "rate",
          "rate",
          "increase",
          "delta",
          "irate",
          "idelta",
          "deriv",
          "changes",
          "resets",
          "avg_over_time",
          "sum_over_time",
          "min_over_time",
          "max_over_time",
          "count_over_time",
          "last_over_time",
          "first_over_time",
          "present_over_time",
          "stddev_over_time",
          "stdvar_over_time",
          "mad_over_time",
          "ts_of_first_over_time",
          "ts_of_last_over_time",
          "ts_of_max_over_time",
          "ts_of_min_over_time",
          "absent_over_time");

  private static final List<String> EXTENDED =
      List.of("rate", "increase", "delta", "changes", "resets");

  private static final List<String> OF_VECTOR =
      List.of(
          "abs",
          "ceil",
          "floor",
          "round",
          "sgn",
          "sqrt",
          "deg",
          "rad",
          "sort",
          "sort_desc",
          "timestamp",
          "absent",
          "day_of_month",
          "day_of_week",
          "day_of_year",
          "days_in_month",
          "hour",
          "minute",
          "month",
          "year",
          "histogram_count",
          "histogram_sum",
          "histogram_avg",
          "histogram_stddev",
          "histogram_stdvar",
          "start_timestamp");

  private static final List<String> TRANSCENDENT =
      List.of(
          "exp", "ln", "log2", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh",
          "tanh", "asinh", "acosh", "atanh");

  private static final List<String> AGGREGATORS =
      List.of("sum", "sum", "avg", "min", "max", "count", "group", "stddev", "stdvar");

  private final Dice dice;
  private final RandomSelectors selectors;
  private final List<String> labels;

  RandomQueries(Dice dice, List<Labels> series) {
    this.dice = dice;
    this.selectors = new RandomSelectors(dice, series);
    Set<String> names = new TreeSet<>();
    series.forEach(one -> names.addAll(one.names()));
    names.remove("__name__");
    this.labels = names.stream().map(RandomSelectors::label).toList();
  }

  /** A vector nearly always, else a number or something else that can be asked for. */
  String query() {
    return switch (dice.between(0, 39)) {
      case 0, 1 -> scalar(3);
      case 2 -> range(2);
      case 3 -> dice.of("\"text\"", "`a\\b`");
      default -> vector(dice.between(1, 4));
    };
  }

  String vector(int depth) {
    if (depth == 0) {
      return selectors.instant();
    }
    return switch (dice.between(0, 24)) {
      case 0, 1 -> selectors.instant();
      case 2, 3, 4, 5, 6 -> ofRange(depth - 1);
      case 7, 8, 9 -> ofVector(depth - 1);
      case 10, 11, 12, 13, 14 -> aggregation(depth - 1);
      case 15, 16 -> withScalar(depth - 1);
      case 17, 18, 19, 20 -> join(depth - 1);
      case 21 -> classic(depth - 1);
      case 22 -> dice.once(2) ? classic(depth - 1) : natives(depth - 1);
      case 23 -> relabelled(depth - 1);
      default -> special(depth - 1);
    };
  }

  String scalar(int depth) {
    if (depth == 0) {
      return number();
    }
    return switch (dice.between(0, 11)) {
      case 0 -> "scalar(" + vector(depth - 1) + ")";
      case 1 -> dice.of("time()", "pi()", "start()", "end()", "range()", "step()");
      case 2 -> dice.of("max_of", "min_of") + pair(scalar(depth - 1), scalar(depth - 1));
      case 3 -> "-" + paren(scalar(depth - 1));
      case 4 -> paren(scalar(depth - 1)) + arithmetic() + paren(scalar(depth - 1));
      case 5 -> paren(scalar(depth - 1)) + comparison() + "bool " + paren(scalar(depth - 1));
      default -> number();
    };
  }

  private String number() {
    return dice.once(12)
        ? dice.of("NaN", "Inf", "-Inf", "-0", "1e300", "5m", "0x10")
        : dice.of("0", "1", "2", "0.5", "-3", "100", "1.7", "0.001", "1e6", "-2.25", "7");
  }

  private String range(int depth) {
    if (depth == 0 || !dice.once(4)) {
      return selectors.range();
    }
    String step = dice.once(3) ? "" : dice.of("15s", "30s", "1m", "47s", "2m", "step()", "10s*2");
    String length = dice.of("2m", "5m", "10m", "20m", "1m30s+1m", "range()+1m");
    return paren(vector(depth - 1)) + "[" + length + ":" + step + "]" + selectors.modifiers();
  }

  private String ofRange(int depth) {
    return switch (dice.between(0, 13)) {
      case 0 -> "quantile_over_time" + pair(quantile(depth), range(depth));
      case 1 -> "predict_linear" + pair(range(depth), dice.of("600", "-30", "1h", scalar(depth)));
      case 2 -> "double_exponential_smoothing(" + range(depth) + ", " + factors() + ")";
      case 3 -> dice.of(EXTENDED) + paren(selectors.extendedRange());
      case 4 ->
          dice.once(4)
              ? dice.of(OF_RANGE) + paren(selectors.extendedRange())
              : dice.of("rate", "increase") + paren(selectors.extendedRange());
      default -> dice.of(OF_RANGE) + paren(range(depth));
    };
  }

  private String factors() {
    return dice.once(9) ? dice.of("0, 0.5", "0.5, 1.5", "NaN, 0.1") : dice.of("0.3, 0.7", "1, 1");
  }

  private String ofVector(int depth) {
    return switch (dice.between(0, 11)) {
      case 0 -> "clamp(" + vector(depth) + ", " + scalar(1) + ", " + scalar(1) + ")";
      case 1 -> dice.of("clamp_min", "clamp_max") + pair(vector(depth), scalar(depth));
      case 2 -> "round" + pair(vector(depth), scalar(1));
      case 3 -> dice.of("-", "+", "--") + paren(vector(depth));
      case 4 -> dice.of(TRANSCENDENT) + paren(vector(depth));
      case 5 -> sortedByLabel(depth);
      default -> dice.of(OF_VECTOR) + paren(vector(depth));
    };
  }

  private String sortedByLabel(int depth) {
    String by = dice.once(3) ? "" : ", \"" + dice.of("instance", "job", "le", "code") + "\"";
    return dice.of("sort_by_label", "sort_by_label_desc") + paren(vector(depth) + by);
  }

  private String aggregation(int depth) {
    String grouping = grouping();
    String parameter = "";
    String aggregator = dice.of(AGGREGATORS);
    switch (dice.between(0, 9)) {
      case 0 -> {
        aggregator = dice.of("topk", "bottomk", "limitk");
        parameter = dice.of("1", "2", "3", "10", "0", "-1", "2.9", "NaN", scalar(1)) + ", ";
      }
      case 1 -> {
        aggregator = "quantile";
        parameter = quantile(depth) + ", ";
      }
      case 2 -> {
        aggregator = "count_values";
        parameter = dice.of("\"value\"", "\"job\"", "\"é\"", "\"\"") + ", ";
      }
      case 3 -> {
        aggregator = "limit_ratio";
        parameter = dice.of("0.5", "-0.5", "0.2", "1", "0", "-1", "1.5", "-0.9") + ", ";
      }
      default -> {}
    }
    String operand = paren(parameter + vector(depth));
    return dice.once(2) ? aggregator + grouping + operand : aggregator + operand + grouping;
  }

  private String grouping() {
    return switch (dice.between(0, 4)) {
      case 0 -> "";
      case 1 -> " without " + some(labels, 3) + " ";
      default -> " by " + some(labels, 3) + " ";
    };
  }

  private String quantile(int depth) {
    return dice.once(8)
        ? dice.of("-1", "1.1", "NaN", scalar(depth))
        : dice.of("0", "0.5", "0.9", "0.99", "1", "0.25");
  }

  private String some(List<String> names, int most) {
    return paren(String.join(", ", new LinkedHashSet<>(dice.list(0, most, () -> dice.of(names)))));
  }

  private String withScalar(int depth) {
    String vector = paren(vector(depth));
    String scalar = paren(scalar(depth));
    String operator = dice.once(3) ? comparison() + dice.of("", "bool ") : arithmetic();
    return dice.once(2) ? vector + operator + scalar : scalar + operator + vector;
  }

  private String arithmetic() {
    return dice.once(10)
        ? dice.of(" ^ ", " atan2 ")
        : dice.of(" + ", " - ", " * ", " / ", " % ", " + ", " * ", trim());
  }

  private String trim() {
    return dice.once(2) ? dice.of(" </ ", " >/ ") : " - ";
  }

  private String comparison() {
    return dice.of(" == ", " != ", " > ", " < ", " >= ", " <= ");
  }

  /** Operands are often aggregated to the labels that are matched on, so that they do match. */
  private String join(int depth) {
    String left = vector(depth);
    String right = dice.once(4) ? left : vector(depth);
    List<String> on = dice.list(1, 2, () -> dice.of("job", "instance", "method", "code", "zone"));
    String by = paren(String.join(", ", new LinkedHashSet<>(on)));
    boolean one = !dice.once(4);
    if (one) {
      right = dice.of("sum", "max", "count", "avg") + " by " + by + " (" + right + ")";
    }
    if (dice.once(3)) {
      left = dice.of("sum", "min") + " by " + by + " (" + left + ")";
    }
    if (dice.once(4)) {
      String set = dice.of(" and ", " or ", " unless ");
      return paren(left) + set + dice.of("", "on " + by, "ignoring " + by) + paren(right);
    }
    String operator = dice.once(3) ? comparison() + dice.of("", "bool ") : arithmetic();
    String matching =
        dice.once(6) ? "" : (dice.once(5) ? "ignoring " + some(labels, 4) : "on " + by) + group();
    return paren(left) + operator + matching + paren(right);
  }

  private String group() {
    String group =
        switch (dice.between(0, 5)) {
          case 0 -> "";
          case 1 -> " group_right" + include();
          default -> " group_left" + include();
        };
    String fill =
        switch (dice.between(0, 8)) {
          case 0 -> " fill(" + dice.of("0", "1", "NaN", "-2") + ") ";
          case 1 -> " fill_left(0) ";
          case 2 -> " fill_right(0.5) ";
          case 3 -> " fill_left(1) fill_right(2) ";
          default -> " ";
        };
    return group + fill;
  }

  private String include() {
    return " (" + dice.of("", "", "cluster", "version", "zone, version", "le") + ")";
  }

  /** Functions of the buckets of classic histograms. */
  private String classic(int depth) {
    String buckets = selectors.metric("latency_seconds_bucket");
    String rates = "rate" + paren(buckets + "[" + selectors.duration() + "]");
    String by = dice.of("le", "le, job", "le, instance", "le, method, job", "job");
    String summed = "sum by (" + by + ") (" + dice.of(buckets, rates) + ")";
    String vector =
        dice.once(3) ? dice.of(vector(depth), natives(depth)) : dice.of(buckets, rates, summed);
    return switch (dice.between(0, 5)) {
      case 0 -> "histogram_fraction(" + scalar(1) + ", " + scalar(1) + ", " + vector + ")";
      case 1 ->
          "histogram_quantiles(" + vector + ", \"q\", 0.5, " + dice.of("0.9", "1", "-1") + ")";
      default -> "histogram_quantile" + pair(quantile(depth), vector);
    };
  }

  /** Native histograms, or what is calculated with some. */
  private String natives(int depth) {
    String one = dice.of("rpc_seconds", "wait_seconds", "custom_seconds", "mixed_seconds");
    String other = dice.of("rpc_seconds", "wait_seconds", "custom_seconds");
    String window = "[" + selectors.duration() + "]" + selectors.modifiers();
    return switch (dice.between(0, 8)) {
      case 0 -> one;
      case 1 -> dice.of("sum", "avg", "count", "group") + grouping() + paren(one);
      case 2 -> dice.of("delta", "idelta", "irate", "last_over_time") + paren(one + window);
      case 3 ->
          dice.of("sum_over_time", "avg_over_time", "resets", "changes") + paren(one + window);
      case 4 -> one + dice.of(" + ", " - ", " == ", " != ") + "on (job, instance) " + other;
      case 5 -> one + dice.of(" * ", " / ", " </ ", " >/ ", " + ") + paren(scalar(depth));
      case 6 -> "sum by (job) (rate" + paren(one + window) + ")";
      case 7 -> "count_values" + pair("\"v\"", one);
      default -> "rate" + paren(one + window);
    };
  }

  private String relabelled(int depth) {
    String vector = vector(depth);
    if (dice.once(3)) {
      String target = dice.of("new", "job", "__name__", "zone", "é");
      List<String> from = dice.list(0, 3, () -> "\"" + dice.of("job", "code", "le", "none") + "\"");
      String sources = from.isEmpty() ? "" : ", " + String.join(", ", from);
      return "label_join(" + vector + ", \"" + target + "\", \"-\"" + sources + ")";
    }
    String target = dice.of("new", "job", "instance", "__name__", "method");
    String value = dice.of("$1", "x", "", "${1}-$2", "$name", "a$1b", "$$");
    String source = dice.of("job", "instance", "code", "__name__", "none");
    String pattern = dice.of("(.*)", "(.)(.*)", "a.*", "", "(?P<name>[a-z]+):?.*", "(a|b):[0-9]+");
    List<String> texts = Arrays.asList(target, value, source, pattern);
    return "label_replace(" + vector + ", \"" + String.join("\", \"", texts) + "\")";
  }

  private String special(int depth) {
    return switch (dice.between(0, 6)) {
      case 0 -> "vector" + paren(scalar(depth));
      case 1 -> dice.of("hour()", "minute()", "month()", "day_of_year()", "days_in_month()");
      case 2 -> "absent" + paren(dice.of(selectors.instant(), "missing{job=\"a\", x=~\"y\"}"));
      case 3 -> dice.of("year", "day_of_week") + "(vector" + paren(scalar(depth)) + ")";
      case 4 -> "info" + paren(vector(depth));
      default -> "info" + pair(vector(depth), infoLabels());
    };
  }

  private String infoLabels() {
    return dice.of(
        "{version!=\"\"}",
        "{cluster=~\".+\"}",
        "{version=\"1.1\"}",
        "{revision=~\"r.*\", __name__=\"build_info\"}",
        "{__name__=~\".+_info\"}",
        "{cluster=\"one\", version=\"\"}",
        "{none=\"\"}");
  }

  private static String pair(String first, String second) {
    return paren(first + ", " + second);
  }

  private static String paren(String inner) {
    return "(" + inner + ")";
  }
}
