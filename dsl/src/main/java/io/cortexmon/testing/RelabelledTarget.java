package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.scrape.Scraped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A target after relabelling: scraped, dropped, or refused by Prometheus. A failing assertion shows
 * what each step did to its labels.
 */
public final class RelabelledTarget {

  private final Scraped scraped;
  private final JobSettings settings;
  private final Map<String, String> discovered;
  private final TargetOutcome outcome;

  private RelabelledTarget(Scraped scraped, JobSettings settings, Map<String, String> discovered) {
    this.scraped = scraped;
    this.settings = settings;
    this.discovered = discovered;
    this.outcome = TargetOutcome.of(settings, discovered);
  }

  static RelabelledTarget of(
      Scraped scraped, JobSettings settings, Map<String, String> discovered) {
    Map<String, String> all = new TreeMap<>(discovered);
    settings
        .defaults()
        .forEach((name, value) -> all.merge(name, value, (a, b) -> a.isEmpty() ? b : a));
    return new RelabelledTarget(scraped, settings, all);
  }

  /**
   * Returns the labels that every series of the target gets, those of two underscores left out.
   *
   * @throws AssertionError if the target is not scraped
   */
  public Map<String, String> labels() {
    return scraped().publicLabels();
  }

  /** Checks that the target is scraped, with these labels at least. */
  public RelabelledTarget hasLabels(Map<String, String> expected) {
    Map<String, String> actual = scraped().publicLabels();
    if (!actual.entrySet().containsAll(expected.entrySet())) {
      throw failure(LabelDifference.missing(expected, actual));
    }
    return this;
  }

  /** Checks that the target is scraped, with these labels and no others. */
  public RelabelledTarget hasExactlyLabels(Map<String, String> expected) {
    Map<String, String> actual = scraped().publicLabels();
    if (!actual.equals(expected)) {
      throw failure(LabelDifference.of(expected, actual));
    }
    return this;
  }

  /** Checks that the target is scraped, and has no labels of these names. */
  public RelabelledTarget hasNoLabels(String... names) {
    Map<String, String> actual = scraped().publicLabels();
    for (String name : names) {
      if (actual.containsKey(name)) {
        throw failure("has the label " + LabelDifference.text(name, actual.get(name)));
      }
    }
    return this;
  }

  /** Checks that the target is scraped at this URL, parameters included. */
  public RelabelledTarget isScrapedAt(String url) {
    String actual = scraped().url(settings.scrape().request().params());
    if (!actual.equals(url)) {
      throw failure("is scraped at " + actual + ", expected " + url);
    }
    return this;
  }

  /** Checks that the target is scraped. */
  public RelabelledTarget isScraped() {
    scraped();
    return this;
  }

  /** Checks that a step drops the target. */
  public void isDropped() {
    if (!outcome.isDropped()) {
      throw failure(
          outcome.fault().map(fault -> "is refused: " + fault).orElse("is scraped")
              + ", expected it dropped");
    }
  }

  /** Checks that Prometheus refuses the target after relabelling, with this error. */
  public void isRefused(String error) {
    if (!outcome.fault().equals(Optional.of(error))) {
      throw failure(outcome.text() + ", expected it refused: " + error);
    }
  }

  /**
   * Returns what becomes of a series of this target: labels of the target are added, then metric
   * relabelling runs.
   *
   * @param exposed the series as the target exposes it: {@code orders_total{status="ok"}}
   * @throws AssertionError if the target is not scraped
   */
  public RelabelledSeries series(String exposed) {
    return RelabelledSeries.of(scraped, settings.scrape(), labels(), Labels.parse(exposed));
  }

  private TargetOutcome scraped() {
    if (outcome.isDropped() || outcome.fault().isPresent()) {
      throw failure(outcome.text() + ", expected it scraped");
    }
    return outcome;
  }

  private AssertionError failure(String what) {
    return new AssertionError(
        scraped.kind()
            + " "
            + scraped.name()
            + " ("
            + scraped.place()
            + "): the target "
            + what
            + "\n"
            + RelabelTrace.of("discovered", settings.relabelings(), discovered)
            + (outcome.isDropped() ? "" : "  at the end: " + outcome.summary() + "\n"));
  }
}
