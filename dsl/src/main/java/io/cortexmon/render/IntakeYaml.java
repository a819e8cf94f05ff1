package io.cortexmon.render;

import io.cortexmon.scrape.Exposition;
import io.cortexmon.scrape.Limits;
import io.cortexmon.scrape.ScrapeProtocol;
import java.util.List;

/** Writes limits and formats, which jobs and monitors have alike. */
final class IntakeYaml {

  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

  private IntakeYaml() {}

  static YamlMap limits(YamlMap map, Limits limits, Spelling spelling) {
    return map.putText(spelling.of("body_size_limit"), bytes(limits.bodyBytes()))
        .putNumber(spelling.of("sample_limit"), limits.samples())
        .putNumber(spelling.of("label_limit"), limits.labels())
        .putNumber(spelling.of("label_name_length_limit"), limits.labelNameLength())
        .putNumber(spelling.of("label_value_length_limit"), limits.labelValueLength())
        .putNumber(spelling.of("target_limit"), limits.targets());
  }

  /** Empty for zero; otherwise in the largest unit that divides the number. */
  private static String bytes(long bytes) {
    if (bytes == 0) {
      return "";
    }
    int unit = Math.min(Long.numberOfTrailingZeros(bytes) / 10, UNITS.size() - 1);
    return (bytes >> (10 * unit)) + UNITS.get(unit);
  }

  static YamlMap exposition(YamlMap map, Exposition exposition, Spelling spelling) {
    // The Operator calls it scrapeClassicHistograms, and spells NHCB in capitals.
    String classicToo =
        spelling == Spelling.SNAKE ? "always_scrape_classic_histograms" : "scrapeClassicHistograms";
    String convert =
        spelling == Spelling.SNAKE
            ? "convert_classic_histograms_to_nhcb"
            : "convertClassicHistogramsToNHCB";
    return map.putList(
            spelling.of("scrape_protocols"),
            exposition.protocols().stream().map(ScrapeProtocol::toString).toList())
        .putText(spelling.of("fallback_scrape_protocol"), exposition.fallback().toString())
        .putTrue(spelling.of("scrape_native_histograms"), exposition.nativeHistograms())
        .putTrue(classicToo, exposition.classicHistogramsToo())
        .putTrue(convert, exposition.convertClassicHistograms());
  }
}
