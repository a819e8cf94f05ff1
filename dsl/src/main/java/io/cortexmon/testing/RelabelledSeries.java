package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.scrape.Relabelings;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.Scraped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A series after metric relabelling: stored or dropped. A failing assertion shows what each step
 * did to its labels.
 */
public final class RelabelledSeries {

  private final Scraped scraped;
  private final Scrape scrape;
  private final Map<String, String> merged;
  private final Optional<Labels> stored;

  private RelabelledSeries(Scraped scraped, Scrape scrape, Map<String, String> merged) {
    this.scraped = scraped;
    this.scrape = scrape;
    this.merged = merged;
    this.stored =
        Relabelings.apply(scrape.metricRelabelings(), merged)
            .filter(labels -> !labels.isEmpty())
            .map(Labels::of);
  }

  static RelabelledSeries of(
      Scraped scraped, Scrape scrape, Map<String, String> target, Labels exposed) {
    return new RelabelledSeries(scraped, scrape, merged(target, exposed, scrape.honorLabels()));
  }

  /** The labels of the target win, and what they replace is kept under another name; or not. */
  private static Map<String, String> merged(
      Map<String, String> target, Labels exposed, boolean honorLabels) {
    Map<String, String> labels = new TreeMap<>(exposed.asMap());
    if (honorLabels) {
      target.forEach(labels::putIfAbsent);
      return labels;
    }
    labels.putAll(target);
    List<String> clashing =
        target.keySet().stream()
            .filter(name -> !exposed.value(name).isEmpty())
            .sorted(Comparator.comparing(String::length))
            .toList();
    for (String name : clashing) {
      String free = "exported_" + name;
      while (labels.containsKey(free)) {
        free = "exported_" + free;
      }
      labels.put(free, exposed.value(name));
    }
    return labels;
  }

  /**
   * Returns the series as it is stored.
   *
   * @throws AssertionError if it is dropped
   */
  public Labels stored() {
    return stored.orElseThrow(() -> failure("is dropped, expected it stored"));
  }

  /** Checks that the series is stored as this one: {@code orders_total{job="orders"}}. */
  public RelabelledSeries isStoredAs(String series) {
    Labels expected = Labels.parse(series);
    if (!stored().equals(expected)) {
      throw failure(LabelDifference.of(expected.asMap(), stored().asMap()));
    }
    return this;
  }

  /** Checks that the series is stored, with these labels at least. */
  public RelabelledSeries hasLabels(Map<String, String> expected) {
    Map<String, String> actual = stored().asMap();
    if (!actual.entrySet().containsAll(expected.entrySet())) {
      throw failure(LabelDifference.missing(expected, actual));
    }
    return this;
  }

  /** Checks that the series is stored, and has no labels of these names. */
  public RelabelledSeries hasNoLabels(String... names) {
    for (String name : names) {
      String value = stored().value(name);
      if (!value.isEmpty()) {
        throw failure("has the label " + LabelDifference.text(name, value));
      }
    }
    return this;
  }

  /** Checks that the series is not stored. */
  public void isDropped() {
    stored.ifPresent(
        labels -> {
          throw failure("is stored, expected it dropped");
        });
  }

  private AssertionError failure(String what) {
    return new AssertionError(
        scraped.kind()
            + " "
            + scraped.name()
            + " ("
            + scraped.place()
            + "): the series "
            + what
            + "\n"
            + RelabelTrace.of("scraped", scrape.metricRelabelings(), merged)
            + stored.map(labels -> "  at the end: " + labels.text() + "\n").orElse(""));
  }
}
