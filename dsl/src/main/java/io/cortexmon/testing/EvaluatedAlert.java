package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.Query;
import io.cortexmon.promql.engine.QueryValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An alerting rule, with the alerts that its results have become. */
final class EvaluatedAlert extends EvaluatedRule {

  static final String ALERT_NAME = "alertname";
  private static final String ALERT_STATE = "alertstate";
  private static final String ALERTS = "ALERTS";
  private static final String ALERTS_FOR_STATE = "ALERTS_FOR_STATE";

  /** The metrics that an alerting rule writes. */
  static final List<String> WRITTEN = List.of(ALERTS, ALERTS_FOR_STATE);

  private static final long MILLIS = 1000;

  /** How long a resolved alert is remembered. */
  private static final long RESOLVED_RETENTION = 15 * 60 * MILLIS;

  /** A template without this word reads nothing that may change after the evaluation. */
  private static final String QUERY = "query";

  private final Expansion expansion;
  private final boolean hasFixedLabels;
  private final boolean hasQueries;
  private final Map<Labels, Labels> known = new HashMap<>();
  private final TreeMap<Labels, Active> active = new TreeMap<>();

  EvaluatedAlert(RuleDefinition definition, Query query, Expansion expansion) {
    super(definition, query);
    this.expansion = expansion;
    this.hasFixedLabels =
        definition.labels().values().stream().noneMatch(EvaluatedAlert::isTemplate);
    this.hasQueries =
        definition.annotations().values().stream().anyMatch(text -> text.contains(QUERY));
  }

  /** Returns the alerts that are pending or firing, in the order of their labels. */
  List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    active.forEach(
        (labels, one) -> {
          if (one.state != AlertState.INACTIVE) {
            alerts.add(
                new Alert(labels, one.annotations(), one.state, one.since, one.sample.value()));
          }
        });
    return alerts;
  }

  @Override
  List<QueryValue.Sample> samples(List<QueryValue.Sample> result, long time, int limit) {
    Map<Labels, QueryValue.Sample> found = found(result, time);
    found.forEach((labels, sample) -> update(labels, sample, time));
    List<QueryValue.Sample> samples = new ArrayList<>();
    int alerts = 0;
    Iterator<Map.Entry<Labels, Active>> all = active.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Labels, Active> entry = all.next();
      Active one = entry.getValue();
      boolean present = found.containsKey(entry.getKey());
      if (!present && one.isForgotten(time)) {
        all.remove();
      }
      if (present ? one.goesOn(time) : one.ends(time)) {
        alerts++;
        one.write(samples, time);
      }
    }
    if (limit > 0 && alerts > limit) {
      active.clear();
      throw new EvaluationException("exceeded limit of " + limit + " with " + alerts + " alerts");
    }
    return samples;
  }

  private Map<Labels, QueryValue.Sample> found(List<QueryValue.Sample> result, long time) {
    Map<Labels, QueryValue.Sample> found = new TreeMap<>();
    for (QueryValue.Sample sample : result) {
      Labels labels =
          hasFixedLabels
              ? known.computeIfAbsent(sample.labels(), any -> labels(sample, time))
              : labels(sample, time);
      if (found.put(labels, sample) != null) {
        throw new EvaluationException(
            "vector contains metrics with the same labelset after applying alert labels");
      }
    }
    return found;
  }

  private Labels labels(QueryValue.Sample sample, long time) {
    Labels labels = sample.labels().with(Names.METRIC_NAME, "");
    for (Map.Entry<String, String> label : definition.labels().entrySet()) {
      labels = labels.with(label.getKey(), expanded(label.getValue(), sample, time));
    }
    return labels.with(ALERT_NAME, definition.name());
  }

  private String expanded(String text, QueryValue.Sample sample, long time) {
    return isTemplate(text) ? expansion.of(definition.name(), text, sample, time) : text;
  }

  private static boolean isTemplate(String text) {
    return text.contains("{{");
  }

  private void update(Labels labels, QueryValue.Sample sample, long time) {
    Active one = active.get(labels);
    if (one == null || one.state == AlertState.INACTIVE) {
      active.put(labels, new Active(labels, sample, time));
    } else {
      one.found(sample, time);
    }
  }

  /** One alert, from its first result until it is forgotten. */
  private final class Active {
    private final Labels labels;
    private final Labels forState;
    private final Map<AlertState, Labels> states = new EnumMap<>(AlertState.class);
    private final long since;
    private QueryValue.Sample sample;
    private long time;
    private @Nullable Map<String, String> annotations;
    private AlertState state = AlertState.PENDING;
    private OptionalLong keepsFiringSince = OptionalLong.empty();
    private OptionalLong resolvedAt = OptionalLong.empty();

    Active(Labels labels, QueryValue.Sample sample, long time) {
      this.labels = labels;
      this.forState = labels.with(Names.METRIC_NAME, ALERTS_FOR_STATE);
      this.since = time;
      this.sample = sample;
      found(sample, time);
    }

    void found(QueryValue.Sample changed, long now) {
      sample = changed;
      time = now;
      annotations = null;
      if (hasQueries) {
        annotations();
      }
    }

    /** Expands the annotations at the time of the last result, mostly when they are asked for. */
    Map<String, String> annotations() {
      Map<String, String> made = annotations;
      if (made == null) {
        made = new TreeMap<>();
        for (Map.Entry<String, String> one : definition.annotations().entrySet()) {
          made.put(one.getKey(), expanded(one.getValue(), sample, time));
        }
        annotations = made;
      }
      return made;
    }

    void write(List<QueryValue.Sample> samples, long now) {
      Labels alert =
          states.computeIfAbsent(
              state,
              one -> labels.with(Names.METRIC_NAME, ALERTS).with(ALERT_STATE, one.toString()));
      samples.add(new QueryValue.Sample(alert, now, 1, Optional.empty()));
      double seconds = Math.floorDiv(since, MILLIS);
      samples.add(new QueryValue.Sample(forState, now, seconds, Optional.empty()));
    }

    /** There is a result; returns whether the alert is active. */
    boolean goesOn(long time) {
      keepsFiringSince = OptionalLong.empty();
      if (state == AlertState.PENDING && time - since >= definition.holdMillis()) {
        state = AlertState.FIRING;
      }
      return true;
    }

    /** There is no result; returns whether the alert is still active. */
    boolean ends(long time) {
      boolean keepsFiring = keepsFiring(time);
      if (state != AlertState.INACTIVE && !keepsFiring) {
        state = AlertState.INACTIVE;
        resolvedAt = OptionalLong.of(time);
      }
      return keepsFiring;
    }

    private boolean keepsFiring(long time) {
      if (state != AlertState.FIRING || definition.keepFiringMillis() == 0) {
        return false;
      }
      if (keepsFiringSince.isEmpty()) {
        keepsFiringSince = OptionalLong.of(time);
      }
      return time - keepsFiringSince.getAsLong() < definition.keepFiringMillis();
    }

    /** Returns whether an alert without a result is not remembered any more. */
    boolean isForgotten(long time) {
      return state == AlertState.PENDING
          || (resolvedAt.isPresent() && time - resolvedAt.getAsLong() > RESOLVED_RETENTION);
    }
  }
}
