package io.cortexmon.dashboard.field;

import io.cortexmon.metric.ResultUnit;
import io.cortexmon.metric.Unit;
import java.util.EnumSet;
import java.util.Set;

/** Tells units that show a metric's numbers from those that contradict them. */
final class UnitFit {

  /** Quantities that what is counted, such as tokens, surely is not. */
  private static final Set<Quantity> MEASURED =
      EnumSet.of(
          Quantity.FRACTION,
          Quantity.TIME,
          Quantity.DATE,
          Quantity.DATA,
          Quantity.DATA_RATE,
          Quantity.TEMPERATURE);

  private UnitFit() {}

  static boolean fits(DisplayUnit shown, Unit unit) {
    if (unit.equals(Unit.NONE)
        || shown.quantity() == Quantity.NUMBER
        || shown.quantity() == Quantity.BOOLEAN) {
      return true;
    }
    if (unit.name().equals("seconds/s")) {
      return shown == GrafanaUnit.PERCENT_UNIT;
    }
    if (unit.equals(ResultUnit.COUNTS_PER_SECOND)) {
      return isForEachSecond(shown);
    }
    return GrafanaUnit.taking(unit)
        .map(known -> sameNumbers(shown, known))
        .orElseGet(() -> countsFit(shown, unit));
  }

  /** Whether it may show the rate of a counter that does not say what it counts. */
  private static boolean isForEachSecond(DisplayUnit shown) {
    return perTime(taken(shown)).equals("/s")
        || shown.quantity() == Quantity.FREQUENCY
        || shown == GrafanaUnit.PERCENT_UNIT;
  }

  private static boolean sameNumbers(DisplayUnit shown, GrafanaUnit known) {
    return taken(shown).equals(known.takes())
        || (known.quantity() == Quantity.THROUGHPUT && countsFit(shown, known.takes()));
  }

  private static boolean countsFit(DisplayUnit shown, Unit unit) {
    return countsFit(shown, unit.name());
  }

  /** Whether what Grafana has no word for, or another word, may be shown so. */
  private static boolean countsFit(DisplayUnit shown, String counted) {
    return switch (shown.quantity()) {
      case THROUGHPUT -> perTime(counted).equals(perTime(taken(shown)));
      case FREQUENCY -> perTime(counted).equals("/s");
      default -> !MEASURED.contains(shown.quantity());
    };
  }

  private static String taken(DisplayUnit shown) {
    return shown instanceof GrafanaUnit unit ? unit.takes() : "";
  }

  private static String perTime(String unit) {
    int slash = unit.lastIndexOf('/');
    return slash < 0 ? "" : unit.substring(slash);
  }
}
