package io.cortexmon.scrape;

import io.cortexmon.metric.Metric;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The fluent copies of everything whose targets expose metrics.
 *
 * @param <S> its own type
 */
public interface Exposing<S> {

  /** What comes back from scrapes. */
  Intake intake();

  /** Returns this taking in something else. */
  S intake(Intake changed);

  /**
   * Returns this with more metrics that its targets expose; checks find out from it whether a query
   * has anything to read.
   */
  default S exposes(Metric... metrics) {
    return exposes(List.of(metrics));
  }

  /** Returns this with more metrics that its targets expose. */
  default S exposes(List<? extends Metric> metrics) {
    List<Metric> all = Copies.joined(intake().exposes(), metrics);
    return intake(new Intake(intake().limits(), intake().exposition(), all));
  }

  /** Returns this with limits changed: {@code limits(l -> l.samples(10_000).labels(30))}. */
  default S limits(UnaryOperator<Limits> change) {
    return intake(
        new Intake(change.apply(intake().limits()), intake().exposition(), intake().exposes()));
  }

  /** Returns this read in another way: {@code exposition(e -> e.readingNativeHistograms())}. */
  default S exposition(UnaryOperator<Exposition> change) {
    return intake(
        new Intake(intake().limits(), change.apply(intake().exposition()), intake().exposes()));
  }
}
