package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * What panels of log lines share: which lines come first, and what is shown of each.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface LogLines<P> extends Queried<P> {

  /** Returns this panel with the oldest line first; the newest otherwise. */
  default P oldestFirst() {
    return parts(parts().option("sortOrder", Json.of("Ascending")));
  }

  /**
   * Returns this panel with these labels and fields of a line in place of the whole line. From
   * Grafana 11.6 (at the latest).
   */
  default P displayedFields(String... names) {
    List<String> all = Arguments.distinct("displayed field", List.of(names));
    return parts(parts().option("displayedFields", JsonArray.texts(all)));
  }

  /** Returns this panel with lines that do not open when they are clicked. */
  default P withoutLogDetails() {
    return parts(parts().option("enableLogDetails", Json.FALSE));
  }

  /** Returns this panel with a way to download its lines. From Grafana 13.1 (at the latest). */
  default P allowDownload() {
    return parts(parts().option("allowDownload", Json.TRUE));
  }
}
