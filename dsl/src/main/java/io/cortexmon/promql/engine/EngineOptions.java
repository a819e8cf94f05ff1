package io.cortexmon.promql.engine;

import java.time.Duration;

/**
 * How queries are evaluated. The defaults are those of a Prometheus server without flags.
 *
 * @param lookback how old a sample may be that an instant selector still takes; above zero
 * @param subqueryStep the step of a subquery without one ({@code global.evaluation_interval})
 * @param maxSamples the most samples that a query may hold at once
 * @param timeout the most time that a query may take
 * @param delayedNameRemoval whether names of metrics are dropped at the end of the evaluation only,
 *     so that {@code __name__} can be used until then
 * @param startTimestamps whether the start timestamps of counters count as resets
 * @param typeAndUnitLabels whether {@code rate} and {@code increase} look at the label {@code
 *     __type__} instead of the end of the name to tell that a metric is no counter
 */
public record EngineOptions(
    Duration lookback,
    Duration subqueryStep,
    int maxSamples,
    Duration timeout,
    boolean delayedNameRemoval,
    boolean startTimestamps,
    boolean typeAndUnitLabels) {

  /** The defaults of a Prometheus server. */
  public static final EngineOptions DEFAULT =
      new EngineOptions(
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          50_000_000,
          Duration.ofMinutes(2),
          false,
          false,
          false);

  /** Checks that durations and the limit are above zero. */
  public EngineOptions {
    positive("lookback", lookback);
    positive("subquery step", subqueryStep);
    positive("timeout", timeout);
    if (maxSamples <= 0) {
      throw new IllegalArgumentException("max samples " + maxSamples + ": must be above zero");
    }
  }

  private static void positive(String name, Duration duration) {
    if (duration.toMillis() <= 0) {
      throw new IllegalArgumentException(
          name + " " + duration + ": must be at least one millisecond");
    }
  }

  public EngineOptions lookback(Duration changed) {
    return new EngineOptions(
        changed,
        subqueryStep,
        maxSamples,
        timeout,
        delayedNameRemoval,
        startTimestamps,
        typeAndUnitLabels);
  }

  public EngineOptions subqueryStep(Duration changed) {
    return new EngineOptions(
        lookback,
        changed,
        maxSamples,
        timeout,
        delayedNameRemoval,
        startTimestamps,
        typeAndUnitLabels);
  }

  public EngineOptions maxSamples(int changed) {
    return new EngineOptions(
        lookback,
        subqueryStep,
        changed,
        timeout,
        delayedNameRemoval,
        startTimestamps,
        typeAndUnitLabels);
  }

  public EngineOptions timeout(Duration changed) {
    return new EngineOptions(
        lookback,
        subqueryStep,
        maxSamples,
        changed,
        delayedNameRemoval,
        startTimestamps,
        typeAndUnitLabels);
  }

  public EngineOptions delayedNameRemoval(boolean changed) {
    return new EngineOptions(
        lookback, subqueryStep, maxSamples, timeout, changed, startTimestamps, typeAndUnitLabels);
  }

  public EngineOptions startTimestamps(boolean changed) {
    return new EngineOptions(
        lookback,
        subqueryStep,
        maxSamples,
        timeout,
        delayedNameRemoval,
        changed,
        typeAndUnitLabels);
  }

  public EngineOptions typeAndUnitLabels(boolean changed) {
    return new EngineOptions(
        lookback, subqueryStep, maxSamples, timeout, delayedNameRemoval, startTimestamps, changed);
  }
}
