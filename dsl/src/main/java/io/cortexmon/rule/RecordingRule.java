package io.cortexmon.rule;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.GaugeSeries;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.ResultLabels;
import io.cortexmon.metric.Selection;
import io.cortexmon.metric.Source;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recording rule: a query whose result is stored under a name, and is itself a vector that other
 * queries use.
 *
 * <pre>{@code
 * static final RecordingRule ERROR_RATIO =
 *     RecordingRule.named(
 *         "orders:errors:ratio_rate5m",
 *         ERRORS.rate(minutes(5)).sum().dividedBy(ORDERS.rate(minutes(5)).sum()));
 *
 * ERROR_RATIO.isAbove(0.05)
 * }</pre>
 *
 * <p>As a vector its {@link #expr()} selects the recorded series, with the labels that {@link
 * #query()} leaves and those that the rule adds.
 *
 * @param name the name of the recorded series, by convention {@code level:metric:operations}
 * @param query what is recorded
 * @param labels labels put on each recorded series
 * @param unit what the recorded number measures
 * @param place where it was declared
 */
public record RecordingRule(
    String name, Vector query, List<LabelValue> labels, Unit unit, Place place)
    implements Rule, GaugeSeries, Source {

  public RecordingRule {
    Arguments.metricName("recording rule", name);
    labels = RuleLabels.checked("recording rule", name, labels);
  }

  /** Returns a rule that records the result of a query under a name. */
  public static RecordingRule named(String name, Vector query) {
    return new RecordingRule(name, query, List.of(), Unit.NONE, Place.ofCaller());
  }

  /** Returns this rule with another query. */
  public RecordingRule query(Vector changed) {
    return new RecordingRule(name, changed, labels, unit, place);
  }

  /** Returns this rule with these labels put on each recorded series. */
  public RecordingRule labels(LabelValue... changed) {
    return new RecordingRule(name, query, List.of(changed), unit, place);
  }

  /** Returns this rule with the unit of what it records. */
  public RecordingRule unit(Unit changed) {
    return new RecordingRule(name, query, labels, changed, place);
  }

  @Override
  public Selection selection() {
    List<Label> fixed = labels.stream().map(LabelValue::label).toList();
    ResultLabels result = query.resultLabels();
    List<Label> listed = new ArrayList<>(result.listed());
    fixed.stream().filter(label -> !result.mayHave(label)).forEach(listed::add);
    ResultLabels recorded = result.recorded(this, listed);
    return Selection.of(this, name, recorded);
  }

  @Override
  public Optional<Query> recordedQuery() {
    return Optional.of(query);
  }

  @Override
  public String kind() {
    return "recording rule";
  }

  @Override
  public String toString() {
    return name;
  }
}
