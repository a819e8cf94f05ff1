package io.cortexmon.testing.coverage;

import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.testing.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The alerts and recording rules of some systems, and what of them tests have seen.
 *
 * <pre>{@code
 * CoverageReport report =
 *     CoverageReport.of(systems)
 *         .excluding(List.of("Watchdog"))
 *         .with(CoverageData.in(List.of(Path.of("target/cortex-mon-coverage/tests"))));
 * }</pre>
 */
public final class CoverageReport {

  private final List<SystemCoverage> systems;

  private CoverageReport(List<SystemCoverage> systems) {
    this.systems = List.copyOf(systems);
  }

  static CoverageReport ofSystems(List<SystemCoverage> systems) {
    Map<String, SystemCoverage> byName = new TreeMap<>();
    systems.forEach(system -> byName.merge(system.name(), system, SystemCoverage::and));
    return new CoverageReport(new ArrayList<>(byName.values()));
  }

  /**
   * Returns a report of systems of which nothing was seen yet.
   *
   * @param systems a system may be there several times, made for different environments: a rule
   *     that differs by numbers, durations and compared values only is there once
   */
  public static CoverageReport of(List<Monitoring> systems) {
    List<SystemCoverage> all = new ArrayList<>();
    for (Monitoring system : systems) {
      List<RuleCoverage> rules =
          DeclaredRule.in(Scenario.of(system)).stream().map(RuleCoverage::of).toList();
      all.add(new SystemCoverage(system.name(), rules).and(new SystemCoverage("", List.of())));
    }
    return ofSystems(all);
  }

  /**
   * Reads a report back from its JSON.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static CoverageReport ofJson(String json) {
    return ofSystems(JsonReport.read(json));
  }

  /** Returns this report with what tests have seen. */
  public CoverageReport with(CoverageData data) {
    return changed(rule -> rule.seen(data.seen()));
  }

  /**
   * Returns this report without what is excluded in its shares; it is still listed.
   *
   * @param patterns each the name of an alert, or the name and one of its states or branches as the
   *     report writes them, such as {@code OrdersDown: resolved}; {@code *} stands for any
   *     characters
   */
  public CoverageReport excluding(List<String> patterns) {
    Excludes excludes = new Excludes(patterns);
    return changed(rule -> rule.isAlert() ? rule.excluding(excludes) : rule);
  }

  /** Returns those of some patterns that match nothing here. */
  public List<String> withoutMatch(List<String> patterns) {
    return patterns.stream()
        .filter(
            pattern ->
                alerts().stream()
                    .noneMatch(
                        alert ->
                            alert.parts().stream()
                                .anyMatch(
                                    part -> Excludes.matches(pattern, alert.name(), part.part()))))
        .toList();
  }

  private CoverageReport changed(UnaryOperator<RuleCoverage> change) {
    return new CoverageReport(systems.stream().map(system -> system.rules(change)).toList());
  }

  /** Returns the systems of both. */
  public CoverageReport and(CoverageReport other) {
    List<SystemCoverage> all = new ArrayList<>(systems);
    all.addAll(other.systems);
    return ofSystems(all);
  }

  /** Whether there are no rules at all. */
  public boolean isEmpty() {
    return systems.stream().allMatch(system -> system.rules().isEmpty());
  }

  List<SystemCoverage> systems() {
    return systems;
  }

  private List<RuleCoverage> alerts() {
    return systems.stream().flatMap(system -> system.alerts().stream()).toList();
  }

  /** Returns how many of the states and branches of alerts were seen, without what is excluded. */
  public Share ofAlerts() {
    return systems.stream().map(SystemCoverage::ofAlerts).reduce(Share.NONE, Share::plus);
  }

  /** Returns how many recording rules were seen. */
  public Share ofRecordings() {
    return systems.stream().map(SystemCoverage::ofRecordings).reduce(Share.NONE, Share::plus);
  }

  /** Returns how many states and branches of alerts are excluded. */
  public int excluded() {
    return alerts().stream().mapToInt(RuleCoverage::excluded).sum();
  }

  /**
   * Returns a text of some lines for each alert that lacks something, sorted by system and name.
   */
  public List<String> missing() {
    return alerts().stream()
        .filter(alert -> !alert.missing().isEmpty())
        .map(TextReport::missing)
        .toList();
  }

  /** Returns a line with both shares, such as {@code alerts 85 % (17 of 20), recording ...}. */
  public String summary() {
    return TextReport.summary(this);
  }

  /** Returns the report in aligned columns, with a final newline. */
  public String text() {
    return new TextReport().of(this);
  }

  /** Returns the report as JSON, with a final newline; package-info tells its fields. */
  public String json() {
    return JsonReport.of(this);
  }

  /** Returns the report as one page that needs no other file. */
  public String html() {
    return new HtmlReport().of(this);
  }
}
