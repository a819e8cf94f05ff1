package io.cortexmon.testing;

import io.cortexmon.metric.Query;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.PromQl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The steps of a {@link Scenario} between two times, at which values are looked at. */
public final class ScenarioSpan {

  private final List<ScenarioMoment> moments;

  ScenarioSpan(Scenario scenario, Duration from, Duration to) {
    if (to.compareTo(from) < 0) {
      throw new IllegalArgumentException(
          "from "
              + FailureText.time(from.toMillis())
              + " to "
              + FailureText.time(to.toMillis())
              + ": ends before it begins");
    }
    ScenarioMoment last = scenario.at(to);
    List<ScenarioMoment> all = new ArrayList<>();
    for (Duration time = from; time.compareTo(to) <= 0; time = time.plus(scenario.step())) {
      all.add(last.at(time));
    }
    this.moments = List.copyOf(all);
  }

  /** Looks at the values of a query or a recording rule. */
  public ValuesAssert value(Query query) {
    return value(query.expr());
  }

  /**
   * Looks at the values of a query.
   *
   * @throws io.cortexmon.promql.PromQlSyntaxException where the text is none
   */
  public ValuesAssert value(String query) {
    return value(PromQl.parse(query));
  }

  private ValuesAssert value(Expr expr) {
    return new ValuesAssert(moments.stream().map(moment -> moment.value(expr)).toList());
  }
}
