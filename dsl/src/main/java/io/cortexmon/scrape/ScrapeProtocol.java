package io.cortexmon.scrape;

/** A format of metrics pages (Prometheus configuration, {@code scrape_protocols}). */
public enum ScrapeProtocol {
  /** No format, where one may be given. */
  NONE(""),
  /** Protocol buffers; the only one with native histograms. */
  PROTOBUF("PrometheusProto"),
  /** OpenMetrics text 1.0.0. */
  OPEN_METRICS_1_0_0("OpenMetricsText1.0.0"),
  /** OpenMetrics text 0.0.1. */
  OPEN_METRICS_0_0_1("OpenMetricsText0.0.1"),
  /** Prometheus text 1.0.0. */
  TEXT_1_0_0("PrometheusText1.0.0"),
  /** Prometheus text 0.0.4, which nearly every exporter speaks. */
  TEXT_0_0_4("PrometheusText0.0.4");

  private final String text;

  ScrapeProtocol(String text) {
    this.text = text;
  }

  /** Returns the name in Prometheus's configuration. */
  @Override
  public String toString() {
    return text;
  }
}
