package io.cortexmon.promql.engine;

/**
 * {@code deriv} and {@code predict_linear}: the line with the least squared distances to the
 * floats.
 *
 * @param predicts whether the result is the line's value so many seconds after the evaluation;
 *     otherwise it is the slope per second
 */
record LinearRegression(boolean predicts) implements RangeFunction {

  private static final double MILLIS = 1000;

  @Override
  public void apply(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    if (window.to - window.from < 2) {
      return;
    }
    double ahead = predicts ? scalars[0] : 0;
    double first = window.values[window.from];
    if (!isConstant(window)) {
      result.set(onLine(window, ahead));
    } else if (Double.isInfinite(first)) {
      result.set(Double.NaN);
    } else {
      result.set(predicts ? 0 * ahead + first : 0);
    }
  }

  private static boolean isConstant(RangeWindow window) {
    for (int i = window.from + 1; i < window.to; i++) {
      if (window.values[i] != window.values[window.from]) {
        return false;
      }
    }
    return true;
  }

  private double onLine(RangeWindow window, double ahead) {
    // Times count from one that is near, for their squares to stay exact.
    long origin = predicts ? window.time : window.times[window.from];
    double sumX = 0;
    double sumY = 0;
    double sumXY = 0;
    double sumXX = 0;
    double lostX = 0;
    double lostY = 0;
    double lostXY = 0;
    double lostXX = 0;
    for (int i = window.from; i < window.to; i++) {
      double x = (window.times[i] - origin) / MILLIS;
      double y = window.values[i];
      double nextX = sumX + x;
      lostX = KahanSum.compensation(lostX, sumX, x, nextX);
      sumX = nextX;
      double nextY = sumY + y;
      lostY = KahanSum.compensation(lostY, sumY, y, nextY);
      sumY = nextY;
      double nextXY = sumXY + x * y;
      lostXY = KahanSum.compensation(lostXY, sumXY, x * y, nextXY);
      sumXY = nextXY;
      double nextXX = sumXX + x * x;
      lostXX = KahanSum.compensation(lostXX, sumXX, x * x, nextXX);
      sumXX = nextXX;
    }
    double n = window.to - window.from;
    double x = sumX + lostX;
    double y = sumY + lostY;
    double slope = (sumXY + lostXY - x * y / n) / (sumXX + lostXX - x * x / n);
    return predicts ? slope * ahead + (y / n - slope * x / n) : slope;
  }
}
