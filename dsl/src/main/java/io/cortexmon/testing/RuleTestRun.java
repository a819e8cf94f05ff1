package io.cortexmon.testing;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EngineOptions;
import io.cortexmon.promql.engine.SeriesStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One run of a group of tests: its series, the rules over time, and what is expected of them. */
final class RuleTestRun {

  private static final int MAX_SAMPLES = 10_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(100);
  private static final String INDENT = " ".repeat(12);

  private final RuleTestFile file;
  private final RuleTestFile.Group group;
  private final RuleTestOptions options;
  private final TestedRules rules;
  private final FaultLog warnings;
  private final SeriesStore store = new SeriesStore();
  private final Engine engine;
  private final List<RuleTestFailure> failures = new ArrayList<>();
  private final IdentityHashMap<YamlNode, List<RuleTestFailure>> checked = new IdentityHashMap<>();

  RuleTestRun(
      RuleTestFile file,
      RuleTestFile.Group group,
      RuleTestOptions options,
      TestedRules rules,
      FaultLog warnings) {
    this.file = file;
    this.group = group;
    this.options = options;
    this.rules = rules;
    this.warnings = warnings;
    this.engine = new Engine(engineOptions(file, options));
  }

  private static EngineOptions engineOptions(RuleTestFile file, RuleTestOptions options) {
    return EngineOptions.DEFAULT
        .subqueryStep(Duration.ofMillis(file.evaluationMillis()))
        .maxSamples(MAX_SAMPLES)
        .timeout(TIMEOUT)
        .delayedNameRemoval(options.delayedNameRemoval());
  }

  /** Runs the tests, and returns what is not as they expect. */
  List<RuleTestFailure> failures() {
    InputSeries input = InputSeries.of(group, failures, warnings);
    if (failures.isEmpty()) {
      rules.unreadable().ifPresent(this::reportFaults);
    }
    if (!failures.isEmpty()) {
      return failures;
    }
    NavigableMap<Long, List<RuleTestFile.AlertTest>> tests = new TreeMap<>();
    for (RuleTestFile.AlertTest test : group.alerts()) {
      if (test.name().isEmpty()) {
        failures.add(withoutName(test));
        return failures;
      }
      tests.computeIfAbsent(test.millis(), time -> new ArrayList<>()).add(test);
    }
    if (isAllowed(rules.groups()) && evaluate(rules.needed(group, input), input, tests)) {
      ExprTests exprs = new ExprTests(engine, store, options, file.isFuzzy());
      group.exprs().forEach(test -> met(test.at(), exprs.failure(test, group.startMillis())));
    }
    return failures;
  }

  /** Returns what is expected, and how it was met; after {@link #failures}. */
  List<RuleTestExpectation> expectations() {
    List<RuleTestExpectation> all = new ArrayList<>();
    for (RuleTestFile.AlertTest test : group.alerts()) {
      all.add(expectation(test.at(), "alert " + test.name(), test.millis()));
    }
    for (RuleTestFile.ExprTest test : group.exprs()) {
      all.add(expectation(test.at(), test.expr(), test.millis()));
    }
    return all;
  }

  private RuleTestExpectation expectation(YamlNode at, String what, long millis) {
    String name = what + " at " + DurationText.of(Duration.ofMillis(millis));
    List<RuleTestFailure> found = checked.get(at);
    return new RuleTestExpectation(
        name, at.line(), found != null, found == null ? List.of() : found);
  }

  private void met(YamlNode at, Optional<RuleTestFailure> failure) {
    checked.put(at, failure.map(List::of).orElse(List.of()));
    failure.ifPresent(failures::add);
  }

  private void reportFaults(RuleFile file) {
    for (FileFault fault : file.faults()) {
      String place = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
      failures.add(
          new RuleTestFailure(
              group.at().line(), fault.file() + place + ": " + fault.message(), fault.hint()));
    }
  }

  private RuleTestFailure withoutName(RuleTestFile.AlertTest test) {
    String inGroup = group.name().isEmpty() ? "" : " (in TestGroup " + group.name() + ")";
    return new RuleTestFailure(
        test.at().line(),
        "an item under alert_rule_test misses required attribute alertname at eval_time "
            + DurationText.of(Duration.ofMillis(test.millis()))
            + inGroup,
        "");
  }

  private boolean isAllowed(List<GroupDefinition> groups) {
    ModifierCheck modifiers = new ModifierCheck(options);
    List<RuleFailure> forbidden = new ArrayList<>();
    for (GroupDefinition rules : groups) {
      for (RuleDefinition rule : rules.rules()) {
        modifiers
            .fault(rule.expr())
            .ifPresent(
                text -> forbidden.add(new RuleFailure(rule.name(), group.startMillis(), text)));
      }
    }
    return report(forbidden);
  }

  private boolean report(List<RuleFailure> failed) {
    for (RuleFailure failure : failed) {
      String text =
          "    rule: "
              + failure.rule()
              + ", time: "
              + GoDuration.text(failure.time())
              + ", err: "
              + failure.message();
      failures.add(new RuleTestFailure(group.at().line(), text, ""));
    }
    return failed.isEmpty();
  }

  /** Evaluates the rules over time; returns whether all evaluations went well. */
  private boolean evaluate(
      List<GroupDefinition> groups,
      InputSeries input,
      NavigableMap<Long, List<RuleTestFile.AlertTest>> tests) {
    RuleEvaluation evaluation = new RuleEvaluation(groups, engine, store, expansion());
    if (group.start().isBeyond()) {
      evaluation.forget();
    }
    long interval = file.evaluationMillis();
    evaluateAtOnce(groups, input, evaluation);
    for (long time = 0; time <= group.lastMillis(); time += interval) {
      input.load(store, group.startMillis() + time);
      if (!report(evaluation.evaluate(group.startMillis() + time))) {
        return false;
      }
      tests
          .subMap(time, true, time + interval, false)
          .values()
          .forEach(due -> due.forEach(test -> check(test, evaluation)));
    }
    return true;
  }

  /** Asks for all times at once what can be asked so; the samples must be there before. */
  private void evaluateAtOnce(
      List<GroupDefinition> groups, InputSeries input, RuleEvaluation evaluation) {
    long interval = file.evaluationMillis();
    long start = group.startMillis();
    long end = start + group.lastMillis() / interval * interval;
    Set<RuleDefinition> chosen = end > start ? rules.known().ranges(groups, input) : Set.of();
    if (!chosen.isEmpty()) {
      input.load(store, end);
      EngineOptions roomy = engineOptions(file, options).maxSamples(Integer.MAX_VALUE);
      evaluation.evaluateAtOnce(chosen, new Engine(roomy), start, end, Duration.ofMillis(interval));
    }
  }

  private Expansion expansion() {
    Labels labels = Labels.of(group.externalLabels());
    return TemplateExpansion.withoutServer(
        rules.known().templates(), engine, store, labels, group.externalUrl());
  }

  private void check(RuleTestFile.AlertTest test, RuleEvaluation evaluation) {
    List<ShownAlert> got =
        evaluation.alerts(test.name()).stream()
            .filter(alert -> alert.state() == AlertState.FIRING)
            .map(alert -> new ShownAlert(alert.labels().asMap(), alert.annotations()))
            .sorted()
            .toList();
    List<ShownAlert> expected = test.expected().stream().sorted().toList();
    met(
        test.at(),
        expected.equals(got)
            ? Optional.empty()
            : Optional.of(new RuleTestFailure(test.at().line(), text(test, expected, got), "")));
  }

  private String text(
      RuleTestFile.AlertTest test, List<ShownAlert> expected, List<ShownAlert> got) {
    String name = group.name().isEmpty() ? "" : "    name: " + group.name() + ",\n";
    String time = DurationText.of(Duration.ofMillis(test.millis()));
    String place = name + "    alertname: " + test.name() + ", time: " + time + ", \n        ";
    String exp = ShownAlert.text(expected, INDENT);
    String shown = ShownAlert.text(got, INDENT);
    return options.showsDifference()
        ? place + "diff:" + LineDifference.between(exp, shown, INDENT)
        : place + "exp:" + exp + ", \n        got:" + shown;
  }
}
