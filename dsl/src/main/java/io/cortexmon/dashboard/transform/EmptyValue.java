package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import java.util.Locale;

/** What stands in a cell for which there is no value. */
public enum EmptyValue {
  /** An empty text. */
  EMPTY,
  /** Nothing at all, which panels show as missing. */
  NULL,
  /** The number 0. */
  ZERO,
  /** True. */
  TRUE,
  /** False. */
  FALSE;

  Json json() {
    return Json.of(name().toLowerCase(Locale.ROOT));
  }
}
