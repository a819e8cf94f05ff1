package io.cortexmon.testing.mutation;

import io.cortexmon.definition.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What became of all mutants of a project.
 *
 * @param rules in the order in which they are declared
 */
public record MutationReport(List<OfRule> rules) {

  /**
   * What became of the mutants of a rule.
   *
   * @param isAlert whether it is an alerting rule
   * @param name of the alert, or of the recorded series
   * @param place the Java file and line that declares it
   * @param tests the names of those that look at it, sorted
   * @param results in the order of {@link Mutants}
   */
  public record OfRule(
      boolean isAlert, String name, Place place, List<String> tests, List<Result> results) {

    public OfRule {
      tests = List.copyOf(tests);
      results = List.copyOf(results);
    }

    /** Returns for example {@code alerting rule HighErrors}. */
    public String subject() {
      return (isAlert ? "alerting rule " : "recording rule ") + name;
    }

    /** Returns those that no test noticed. */
    public List<Result> survivors() {
      return results.stream().filter(result -> result.status().isSurvivor()).toList();
    }
  }

  /**
   * What became of a mutant.
   *
   * @param explanation why it is as good as the rule, where someone said so; otherwise empty
   */
  public record Result(Mutant mutant, MutantStatus status, String explanation) {}

  public MutationReport {
    rules = List.copyOf(rules);
  }

  /** Returns how many mutants there are, those that were not tried included. */
  public int mutants() {
    return count(status -> true);
  }

  /** Returns how many mutants a test noticed. */
  public int killed() {
    return count(MutantStatus::isKilled);
  }

  /** Returns how many mutants no test noticed, those included that are explained. */
  public int survived() {
    return count(MutantStatus::isSurvivor);
  }

  /** Returns how many of the survivors are explained. */
  public int explained() {
    return (int) all().stream().filter(result -> !result.explanation().isEmpty()).count();
  }

  /** Returns how many mutants were not tried, because the time was over. */
  public int notTried() {
    return count(status -> status == MutantStatus.NOT_TRIED);
  }

  /** Returns the part of all mutants that tests noticed, 0 to 1; 1 where there is none. */
  public double score() {
    return Counts.of(all()).score();
  }

  /** Returns the results of all rules, in order. */
  List<Result> all() {
    return rules.stream().flatMap(rule -> rule.results().stream()).toList();
  }

  /** Returns the results of those kinds of change that there are, in the order of the kinds. */
  Map<MutationKind, List<Result>> byKind() {
    Map<MutationKind, List<Result>> kinds = new EnumMap<>(MutationKind.class);
    Arrays.stream(MutationKind.values())
        .forEach(
            kind -> {
              List<Result> some =
                  all().stream().filter(result -> result.mutant().kind() == kind).toList();
              if (!some.isEmpty()) {
                kinds.put(kind, some);
              }
            });
    return kinds;
  }

  private int count(Predicate<MutantStatus> counted) {
    return (int) all().stream().filter(result -> counted.test(result.status())).count();
  }
}
