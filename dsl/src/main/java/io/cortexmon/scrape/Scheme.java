package io.cortexmon.scrape;

import java.util.Locale;

/** How a target is spoken to. */
public enum Scheme {
  /** Without encryption; Prometheus's default. */
  HTTP,
  /** Over TLS. */
  HTTPS;

  /** Returns {@code http} or {@code https}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
