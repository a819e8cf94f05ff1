package io.cortexmon.testing.mutation;

import io.cortexmon.testing.mutation.FirstRun.LookingTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tries all mutants of a project's rules with the project's tests.
 *
 * <p>All tests run once with the rules as they are, which tells what looks at which rule, directly
 * or through recording rules. Then each mutant takes the place of its rule in all scenarios, and
 * the tests that look at the rule run one after the other until one fails. The same project gives
 * the same result, as long as the time is enough.
 */
public final class MutationRun {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ProjectTests project;
  private final List<DeclaredRule> declared;
  private final Duration limit;
  private final Duration patience;
  private final Consumer<String> progress;

  private MutationRun(
      ProjectTests project,
      List<DeclaredRule> declared,
      Duration limit,
      Duration patience,
      Consumer<String> progress) {
    this.project = project;
    this.declared = List.copyOf(declared);
    this.limit = limit;
    this.patience = patience;
    this.progress = progress;
  }

  /** Returns a run of tests over the rules that their scenarios have, with an hour of time. */
  public static MutationRun of(ProjectTests project) {
    return new MutationRun(project, List.of(), Duration.ofHours(1), PATIENCE, line -> {});
  }

  /** Returns this run over these rules, whatever rules there are in scenarios. */
  public MutationRun rules(List<DeclaredRule> changed) {
    return new MutationRun(project, changed, limit, patience, progress);
  }

  /** Returns this run with another limit of its time; what is left then is not tried. */
  public MutationRun limit(Duration changed) {
    return new MutationRun(project, declared, changed, patience, progress);
  }

  /** Returns this run with another time that a quick test may take with a mutant. */
  MutationRun patience(Duration changed) {
    return new MutationRun(project, declared, limit, changed, progress);
  }

  /** Returns this run telling how far it is, a line at a time. */
  public MutationRun progress(Consumer<String> changed) {
    return new MutationRun(project, declared, limit, patience, changed);
  }

  /**
   * Tries the mutants.
   *
   * @throws FailingTestsException where a test fails with the rules as they are
   */
  public MutationReport run() {
    Progress told = new Progress(progress, limit);
    FirstRun first = FirstRun.of(project);
    if (!first.failures().isEmpty()) {
      throw new FailingTestsException(first.failures());
    }
    List<MutatedRule> rules = MutatedRule.of(declared.isEmpty() ? first.rules() : declared);
    told.begins(first.count(), rules);
    List<MutationReport.OfRule> results = new ArrayList<>();
    try (Trials trials = new Trials(project, patience)) {
      for (MutatedRule rule : rules) {
        results.add(tried(rule, first.tests(rule.key()), trials, told));
      }
    }
    return new MutationReport(results);
  }

  private static MutationReport.OfRule tried(
      MutatedRule rule, List<LookingTest> tests, Trials trials, Progress told) {
    Map<Mutant, MutantStatus> results = new LinkedHashMap<>();
    List<LookingTest> order = new ArrayList<>(tests);
    for (Mutant mutant : rule.mutants()) {
      MutantStatus status =
          told.isOver() ? MutantStatus.NOT_TRIED : status(rule, mutant, order, trials);
      results.put(mutant, status);
      told.tried(status);
    }
    return new MutationReport.OfRule(
        rule.key().isAlert(),
        rule.key().name(),
        rule.place(),
        tests.stream().map(LookingTest::name).sorted(Comparator.naturalOrder()).toList(),
        results.entrySet().stream()
            .map(entry -> new MutationReport.Result(entry.getKey(), entry.getValue(), ""))
            .toList());
  }

  /** The test that kills a mutant is the first to try the next one: it likely kills that too. */
  private static MutantStatus status(
      MutatedRule rule, Mutant mutant, List<LookingTest> order, Trials trials) {
    MutantStatus status = order.isEmpty() ? MutantStatus.NOT_LOOKED_AT : MutantStatus.NOT_EVALUATED;
    for (LookingTest test : order) {
      Trials.Outcome outcome = trials.tried(rule, mutant, test);
      if (outcome == Trials.Outcome.FAILED || outcome == Trials.Outcome.TIMED_OUT) {
        order.remove(test);
        order.add(0, test);
        return outcome == Trials.Outcome.FAILED ? MutantStatus.KILLED : MutantStatus.TIMED_OUT;
      }
      status = outcome == Trials.Outcome.PASSED ? MutantStatus.SURVIVED : status;
    }
    return status;
  }
}
