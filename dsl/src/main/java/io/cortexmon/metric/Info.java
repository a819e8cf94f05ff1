package io.cortexmon.metric;

import io.cortexmon.definition.Place;
import java.util.List;

/**
 * An info metric: always 1, its labels are the message. It is joined to other series to lend them
 * its labels.
 *
 * <pre>{@code
 * static final Info BUILD = Info.named("orders_build_info").labels(VERSION);
 *
 * ERRORS.times(BUILD).on(INSTANCE).groupLeft(VERSION)
 * }</pre>
 */
public record Info(Declaration declaration) implements Metric, Declaring<Info>, GaugeSeries {

  /**
   * What OpenTelemetry tells of a target beside its {@code job} and {@code instance}; {@link
   * Vector#info()} lends its labels to other series.
   */
  public static final Info TARGET_INFO =
      named("target_info").help("What is known of the target").exposedBy("OpenTelemetry");

  /** Returns an info metric with the name it is exposed as, {@code _info} included. */
  public static Info named(String name) {
    return new Info(Declaration.of(name, "_info", Place.ofCaller()));
  }

  @Override
  public Info declaration(Declaration changed) {
    return new Info(changed);
  }

  @Override
  public Selection selection() {
    return Selection.of(this, name(), ResultLabels.of(this, labels()));
  }

  @Override
  public String kind() {
    return "info";
  }

  @Override
  public List<String> seriesNames() {
    return List.of(name());
  }

  @Override
  public String toString() {
    return name();
  }
}
