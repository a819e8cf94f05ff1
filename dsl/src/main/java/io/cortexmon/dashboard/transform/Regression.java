package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A line, or a curve, that is nearest to the values of two columns, beside them.
 *
 * @param json Grafana's form
 */
public record Regression(JsonObject json) implements Transforming<Regression> {

  private static final int HIGHEST_DEGREE = 5;

  /** Returns a straight line. */
  public static Regression linear(String x, String y) {
    return of("linear", x, y);
  }

  /**
   * Returns a curve.
   *
   * @param degree the highest power of x, 2 to 5
   */
  public static Regression polynomial(String x, String y, int degree) {
    if (degree < 2 || degree > HIGHEST_DEGREE) {
      throw new IllegalArgumentException(
          "degree of regression " + degree + ": must be between 2 and " + HIGHEST_DEGREE);
    }
    return of("polynomial", x, y).with("degree", Json.of(degree));
  }

  private static Regression of(String model, String x, String y) {
    JsonObject options =
        JsonObject.of("modelType", model)
            .with("xFieldName", Shape.field(x))
            .with("yFieldName", Shape.field(y));
    return new Regression(Shape.of("regression", options));
  }

  @Override
  public Regression json(JsonObject changed) {
    return new Regression(changed);
  }

  /** Returns this drawn with so many points; 100 where not said. */
  public Regression predictions(int points) {
    return with("predictionCount", Json.of(Arguments.positive("predicted points", points)));
  }

  private Regression with(String name, Json value) {
    return json(Shape.with(json, name, value));
  }
}
