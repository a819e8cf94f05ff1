package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * In which format metrics are read, and what becomes of histograms.
 *
 * @param protocols the formats to ask for, best first; empty for the server's
 * @param fallback the format of a page that does not say its own; without one such a scrape fails
 * @param nativeHistograms whether native histograms are read
 * @param classicHistogramsToo whether a histogram that is exposed in both forms is stored in both
 * @param convertClassicHistograms whether classic histograms are stored as native ones with custom
 *     buckets
 */
public record Exposition(
    List<ScrapeProtocol> protocols,
    ScrapeProtocol fallback,
    boolean nativeHistograms,
    boolean classicHistogramsToo,
    boolean convertClassicHistograms) {

  /** As the server does it. */
  public static final Exposition DEFAULT =
      new Exposition(List.of(), ScrapeProtocol.NONE, false, false, false);

  public Exposition {
    protocols = Arguments.distinct("scrape protocol", protocols);
    if (protocols.contains(ScrapeProtocol.NONE)) {
      throw new IllegalArgumentException("scrape protocols: NONE is no format to ask for");
    }
  }

  /** Returns this asking for these formats, best first. */
  public Exposition protocols(ScrapeProtocol... protocols) {
    return new Exposition(
        List.of(protocols),
        fallback,
        nativeHistograms,
        classicHistogramsToo,
        convertClassicHistograms);
  }

  /** Returns this with the format of pages that do not say their own. */
  public Exposition fallback(ScrapeProtocol fallback) {
    return new Exposition(
        protocols, fallback, nativeHistograms, classicHistogramsToo, convertClassicHistograms);
  }

  /**
   * Returns this reading native histograms; from Prometheus 3.8 on, and for monitors from the
   * Operator of that time on.
   */
  public Exposition readingNativeHistograms() {
    return new Exposition(
        protocols, fallback, true, classicHistogramsToo, convertClassicHistograms);
  }

  /** Returns this storing both forms of a histogram that is exposed in both. */
  public Exposition keepingClassicHistograms() {
    return new Exposition(protocols, fallback, nativeHistograms, true, convertClassicHistograms);
  }

  /** Returns this storing classic histograms as native ones with custom buckets. */
  public Exposition convertingClassicHistograms() {
    return new Exposition(protocols, fallback, nativeHistograms, classicHistogramsToo, true);
  }
}
