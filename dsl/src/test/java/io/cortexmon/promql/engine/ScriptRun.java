package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.engine.PromQlScript.Clear;
import io.cortexmon.promql.engine.PromQlScript.Command;
import io.cortexmon.promql.engine.PromQlScript.Eval;
import io.cortexmon.promql.engine.PromQlScript.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs scripts with the settings of Prometheus's own runner. */
final class ScriptRun {

  /** The settings of Prometheus's own runner. */
  static final EngineOptions OPTIONS =
      EngineOptions.DEFAULT
          .lookback(Duration.ofMinutes(5))
          .subqueryStep(Duration.ofMinutes(1))
          .maxSamples(10_000)
          .timeout(Duration.ofSeconds(100))
          .delayedNameRemoval(true)
          .startTimestamps(true);

  /**
   * What came of one {@code eval}.
   *
   * @param histograms whether native histograms are read or expected
   * @param failure why it fails; nothing where it passes
   */
  record Outcome(
      String script, int line, String query, boolean histograms, Optional<String> failure) {

    /** Returns for example {@code operators.test:17}. */
    String id() {
      return script + ":" + line;
    }

    boolean passes() {
      return failure.isEmpty();
    }
  }

  private ScriptRun() {}

  /** Runs all commands and returns what came of each eval, in order. */
  static List<Outcome> run(PromQlScript script) {
    Engine engine = new Engine(OPTIONS);
    List<Outcome> outcomes = new ArrayList<>();
    ScriptStore store = new ScriptStore();
    for (Command command : script.commands()) {
      if (command instanceof Clear) {
        store = new ScriptStore();
      } else if (command instanceof Load load) {
        store.load(load);
      } else if (command instanceof Eval eval) {
        outcomes.add(outcome(script.name(), engine, store, eval));
      }
    }
    return outcomes;
  }

  private static Outcome outcome(String script, Engine engine, ScriptStore store, Eval eval) {
    boolean histograms = eval.expected().hasHistograms() || reads(store, eval.query());
    Optional<String> failure = EvalRun.failure(engine, store.series(), eval);
    return new Outcome(script, eval.line(), eval.query(), histograms, failure);
  }

  private static boolean reads(ScriptStore store, String query) {
    Expr expr;
    try {
      expr = PromQl.parse(query);
    } catch (PromQlSyntaxException e) {
      return false;
    }
    return store.hasHistograms(expr);
  }
}
