package io.cortexmon.metric;

import io.cortexmon.definition.Place;
import java.util.List;

/**
 * The series {@code up} that Prometheus itself writes for every target: 1 if the last scrape
 * worked, 0 if it failed. A target that discovery no longer finds has none.
 */
public final class Up {

  /** {@code up} of all targets. */
  public static final Gauge ALL =
      Gauge.named("up")
          .help("Whether the last scrape of the target worked")
          .exposedBy("Prometheus");

  private Up() {}

  /**
   * Returns {@code up} of one scrape job.
   *
   * @param place where the job was declared
   */
  public static GaugeSeries ofJob(String job, Place place) {
    Source source = new OfJob(job, place);
    return new SelectedGauge(
        Selection.of(source, ALL.name(), ResultLabels.of(source, List.of()))
            .where(Label.JOB.is(job)));
  }

  /**
   * The {@code up} series of a job, as something that queries read.
   *
   * @param job the job's name
   */
  public record OfJob(String job, Place place) implements Source {
    @Override
    public String kind() {
      return "up of scrape job";
    }

    @Override
    public String name() {
      return ALL.name();
    }
  }
}
