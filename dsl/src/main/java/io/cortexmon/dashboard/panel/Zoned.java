package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A panel over time that can write times of other zones than the dashboard's. Each further zone is
 * a further axis below.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Zoned<P> extends Framed<P> {

  /**
   * Returns this panel with an axis in that zone.
   *
   * @throws IllegalArgumentException if it is an offset such as {@code +02:00}; Grafana knows names
   *     of zones only
   */
  default P timeZone(ZoneId zone) {
    if (zone.normalized().equals(ZoneOffset.UTC)) {
      return zone("utc");
    }
    if (zone.normalized() instanceof ZoneOffset) {
      throw new IllegalArgumentException(
          "time zone " + zone + ": must be a name such as Europe/Berlin, or UTC");
    }
    return zone(zone.getId());
  }

  /** Returns this panel with an axis in the zone of the viewer's browser. */
  default P browserTimeZone() {
    return zone("browser");
  }

  /** Returns this panel with an axis in the dashboard's zone, beside others. */
  default P dashboardTimeZone() {
    return zone("");
  }

  private P zone(String name) {
    JsonArray zones = parts().options().array("timezone").plus(Json.of(name));
    return parts(parts().option("timezone", zones));
  }
}
