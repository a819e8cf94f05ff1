package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Metric;
import java.util.List;

/**
 * A job of Prometheus's configuration: targets of one kind and how they are scraped.
 *
 * <pre>{@code
 * static final ScrapeJob ORDERS =
 *     ScrapeJob.named("orders").every(seconds(15)).targets("orders:8080").exposes(HANDLED, LATENCY);
 *
 * AlertingRule.named("OrdersDown", ORDERS.up().isEqualTo(0))
 * }</pre>
 *
 * <p>A job without targets or discovery is a finding, not an exception: the name alone is a
 * sensible start.
 *
 * @param name the job's name, and the label {@code job} of its series
 * @param scrape how targets are scraped and relabelled
 * @param discoveries how targets are found, in the order given
 * @param intake what comes back
 * @param place where it was declared
 */
public record ScrapeJob(
    String name, Scrape scrape, List<Discovery> discoveries, Intake intake, Place place)
    implements Scraped, Scraping<ScrapeJob>, Exposing<ScrapeJob> {

  public ScrapeJob {
    Arguments.name("scrape job", name);
    discoveries = List.copyOf(discoveries);
  }

  /** Returns a job without targets as yet. */
  public static ScrapeJob named(String name) {
    return new ScrapeJob(name, Scrape.DEFAULT, List.of(), Intake.DEFAULT, Place.ofCaller());
  }

  /** Returns this job with more targets, each {@code host:port}. */
  public ScrapeJob targets(String... addresses) {
    return discover(StaticTargets.of(addresses));
  }

  /** Returns this job with more targets and their labels. */
  public ScrapeJob targets(StaticTargets... more) {
    return discover(more);
  }

  /** Returns this job with more ways to find targets. */
  public ScrapeJob discover(Discovery... more) {
    return new ScrapeJob(name, scrape, Copies.joined(discoveries, List.of(more)), intake, place);
  }

  /**
   * Returns this job asking a blackbox exporter, or one like it, to probe these URLs with one of
   * its modules. The label {@code instance} is the URL.
   */
  public ScrapeJob probing(String proberAddress, String module, StaticTargets urls) {
    StaticTargets.hostAndPort(proberAddress);
    return path("/probe")
        .param("module", module)
        .discover(urls)
        .relabel(
            Relabeling.copy(Meta.ADDRESS, Meta.param("target")),
            Relabeling.copy(Meta.param("target"), Label.INSTANCE),
            Relabeling.set(Meta.ADDRESS, proberAddress));
  }

  @Override
  public ScrapeJob scrape(Scrape changed) {
    return new ScrapeJob(name, changed, discoveries, intake, place);
  }

  @Override
  public ScrapeJob intake(Intake changed) {
    return new ScrapeJob(name, scrape, discoveries, changed, place);
  }

  @Override
  public String kind() {
    return "scrape job";
  }

  /** The job's name, unless relabelling sets another. */
  @Override
  public String job() {
    return Series.constant(relabelings(), Label.JOB.name()).orElse(name);
  }

  @Override
  public List<Metric> exposes() {
    return intake.exposes();
  }

  @Override
  public List<Relabeling> relabelings() {
    return scrape.relabelings();
  }

  @Override
  public List<Relabeling> metricRelabelings() {
    return scrape.metricRelabelings();
  }

  @Override
  public boolean maySetLabel(String label) {
    boolean before =
        label.equals(Label.JOB.name())
            || label.equals(Label.INSTANCE.name())
            || discoveries.stream().anyMatch(discovery -> discovery.maySetLabel(label));
    return Series.maySet(metricRelabelings(), label, Series.maySet(relabelings(), label, before));
  }

  @Override
  public boolean keepsSeries(String seriesName) {
    return Series.keeps(metricRelabelings(), seriesName);
  }
}
