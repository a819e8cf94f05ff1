package io.cortexmon.promql.engine;

import io.cortexmon.promql.Dice;
import io.cortexmon.promql.GoText;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.List;

/** Random selectors that select some of the series there are, mostly, and what follows them. */
final class RandomSelectors {

  private static final double SECOND = 1000;

  private static final List<String> NATIVE =
      List.of("rpc_seconds", "wait_seconds", "custom_seconds", "mixed_seconds", "ending_total");

  private final Dice dice;
  private final List<Labels> series;

  RandomSelectors(Dice dice, List<Labels> series) {
    this.dice = dice;
    this.series = series;
  }

  /** An instant vector selector. */
  String instant() {
    return any() + (dice.once(25) ? " smoothed" : "") + modifiers();
  }

  /** A range vector selector. */
  String range() {
    return any() + "[" + duration() + "]" + modifiers();
  }

  /** A range vector selector that looks beyond its ends, which few functions take. */
  String extendedRange() {
    return any() + "[" + duration() + "] " + dice.of("smoothed", "anchored") + modifiers();
  }

  /** A selector of one metric and nothing else. */
  String metric(String name) {
    return name + conditions(dice.of(series.stream().filter(s -> is(s, name)).toList()));
  }

  private static boolean is(Labels labels, String name) {
    return labels.metricName().equals(name);
  }

  private String any() {
    Labels one = dice.of(series);
    if (dice.once(30)) {
      return "{__name__=~\"" + dice.of("memory_.*", "requests?_.+", "up|small", "t.*") + "\"}";
    }
    if (dice.once(40)) {
      return dice.of("{job=\"api\"}", "{instance=~\"a.*\", zone=\"\"}", "missing", "{zone!=\"\"}");
    }
    String name = dice.once(6) ? dice.of(NATIVE) : one.metricName();
    return name.contains(".") ? "{" + quoted(name) + "}" : name + conditions(one);
  }

  /** Conditions that the series meets, mostly. */
  private String conditions(Labels one) {
    List<String> conditions = new ArrayList<>();
    one.asMap()
        .forEach(
            (name, value) -> {
              if (!name.equals("__name__") && dice.once(3)) {
                conditions.add(condition(label(name), value));
              }
            });
    return conditions.isEmpty() ? "" : "{" + String.join(", ", conditions) + "}";
  }

  private String condition(String name, String value) {
    return name
        + switch (dice.between(0, 7)) {
          case 0, 1, 2 -> "=" + quoted(value);
          case 3 -> "!=" + quoted(value);
          case 4 -> "=~" + quoted(value + "|other");
          case 5 -> "!~" + quoted(value + ".*");
          case 6 -> "=~" + quoted(".+");
          default -> "!=" + quoted("");
        };
  }

  static String label(String name) {
    return name.contains(".") ? quoted(name) : name;
  }

  private static String quoted(String text) {
    return GoText.quoted(text);
  }

  /** A duration of some scrapes, or a calculation of one. */
  String duration() {
    return switch (dice.between(0, 14)) {
      case 0 -> dice.of("1m+30s", "2*2m", "step()+2m", "10m/3", "-(1m-4m)", "2^3*15s");
      case 1 -> dice.of("max_of(step(),3m)", "min_of(5m,range()+1m)", "7m%4m", "150");
      case 2 -> dice.between(1, 9) + "m" + dice.between(1, 59) + "s";
      default -> dice.of("30s", "1m", "90s", "2m", "3m", "5m", "5m", "10m", "15m", "40m", "1h");
    };
  }

  /** What may follow a selector or a subquery. */
  String modifiers() {
    if (!dice.once(4)) {
      return "";
    }
    return switch (dice.between(0, 5)) {
      case 0 -> " @ " + time();
      case 1 -> " @ " + dice.of("start()", "end()");
      case 2 -> " offset -" + dice.of("1m", "30s", "7m", "90s");
      case 3 -> " offset " + dice.of("1m", "30s", "7m", "1h", "step()", "(1m+10s)", "-(2m-30s)");
      case 4 -> " offset 3m @ " + time();
      default -> " @ " + time() + " offset -" + dice.of("30s", "10m");
    };
  }

  private String time() {
    double time = dice.between(RandomSeries.START, RandomHistograms.END) / SECOND;
    return io.cortexmon.promql.GoNumber.plain(dice.once(2) ? time : Math.floor(time));
  }
}
