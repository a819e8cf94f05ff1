package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.Query;
import io.cortexmon.promql.engine.QueryValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recording rule: its result under another name, with its labels. */
final class EvaluatedRecording extends EvaluatedRule {

  EvaluatedRecording(RuleDefinition definition, Query query) {
    super(definition, query);
  }

  @Override
  List<QueryValue.Sample> samples(List<QueryValue.Sample> result, long time, int limit) {
    List<QueryValue.Sample> recorded = new ArrayList<>();
    Set<Labels> seen = new HashSet<>();
    for (QueryValue.Sample sample : result) {
      Labels labels = sample.labels().with(Names.METRIC_NAME, definition.name());
      for (Map.Entry<String, String> label : definition.labels().entrySet()) {
        labels = labels.with(label.getKey(), label.getValue());
      }
      if (!seen.add(labels)) {
        throw new EvaluationException(
            "vector contains metrics with the same labelset after applying rule labels");
      }
      recorded.add(
          new QueryValue.Sample(labels, sample.time(), sample.value(), sample.histogram()));
    }
    if (limit > 0 && recorded.size() > limit) {
      throw new EvaluationException(
          "exceeded limit of " + limit + " with " + recorded.size() + " series");
    }
    return recorded;
  }
}
