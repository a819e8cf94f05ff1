package io.cortexmon.testing.mutation;

import io.cortexmon.testing.RuleDefinition;
import io.cortexmon.testing.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests that are pieces of code, run without JUnit. */
final class ShopTests implements ProjectTests {

  private final Map<String, Runnable> tests = new LinkedHashMap<>();
  private final List<String> runs = new ArrayList<>();

  ShopTests test(String name, Runnable test) {
    tests.put(name, test);
    return this;
  }

  /** The names of the tests that were run with mutants, in order. */
  List<String> runs() {
    return runs;
  }

  @Override
  public void runAll(Listener listener) {
    listener.begins("all", "all", false);
    tests.forEach(
        (name, test) -> {
          listener.begins(name, name, true);
          listener.ends(name, failure(test));
        });
    listener.ends("all", Optional.empty());
  }

  @Override
  public boolean fails(String id) {
    runs.add(id);
    Runnable test = tests.get(id);
    return test == null || failure(test).isPresent();
  }

  private static Optional<String> failure(Runnable test) {
    try {
      test.run();
      return Optional.empty();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** The definition that a scenario has of a rule. */
  static RuleDefinition definition(Scenario scenario, String name) {
    return scenario.groups().stream()
        .flatMap(group -> group.rules().stream())
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
