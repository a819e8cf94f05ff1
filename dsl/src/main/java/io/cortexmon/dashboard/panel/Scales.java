package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/** Scales in Grafana's form, {@code {type, log, linearThreshold}}. */
final class Scales {

  static final String NAME = "scaleDistribution";

  static final JsonObject LINEAR = JsonObject.of("type", "linear");

  static final JsonObject ORDINAL = JsonObject.of("type", "ordinal");

  private static final int BINARY = 2;
  private static final int DECIMAL = 10;

  private Scales() {}

  static JsonObject log(int base) {
    return JsonObject.of("type", "log").with("log", base(base));
  }

  static JsonObject symlog(int base, double linearThreshold) {
    if (!(linearThreshold > 0) || Double.isInfinite(linearThreshold)) {
      throw new IllegalArgumentException(
          "linear threshold " + linearThreshold + ": must be above zero and finite");
    }
    return JsonObject.of("type", "symlog")
        .with("log", base(base))
        .with("linearThreshold", linearThreshold);
  }

  private static Json base(int base) {
    if (base != BINARY && base != DECIMAL) {
      throw new IllegalArgumentException(
          "base of a logarithmic scale " + base + ": must be 2 or 10");
    }
    return Json.of(base);
  }
}
