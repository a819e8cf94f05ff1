package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What no graph can draw, and what the message says. */
class GraphStyleRangesTest {

  private static final TimeSeries PANEL = TimeSeries.titled("Errors");

  @Test
  void lines_and_areas() {
    refused(() -> PANEL.lineWidth(11), "line width 11: must be between 0 and 10");
    refused(() -> PANEL.lineWidth(-1), "line width -1: must be between 0 and 10");
    refused(() -> PANEL.fillOpacity(101), "fill opacity 101: must be between 0 and 100");
    refused(() -> PANEL.dashed(-1, 10), "length in a line style -1: must not be negative");
    refused(
        () -> PANEL.dotted(0, 0),
        "line style [0,0]: must have a length above zero, or nothing is drawn");
    refused(() -> PANEL.fillBelowTo(" "), "series name must not be empty");
    refused(() -> PANEL.stacked(""), "stacking group name must not be empty");
  }

  @Test
  void points_and_bars() {
    refused(() -> PANEL.pointSize(0), "point size 0: must be between 1 and 40");
    refused(() -> PANEL.pointSymbol(""), "point symbol name must not be empty");
    refused(() -> PANEL.barWidthFactor(0), "bar width factor 0: must be between 0.1 and 1");
    refused(
        () -> PANEL.barWidthFactor(Double.NaN), "bar width factor NaN: must be between 0.1 and 1");
    refused(() -> PANEL.barMaxWidth(0), "bar max width 0: must be above zero");
  }

  @Test
  void gaps() {
    refused(() -> PANEL.spanNulls(Duration.ZERO), "span nulls 0s: must be longer than zero");
    refused(
        () -> PANEL.insertNulls(Duration.ofSeconds(-5)),
        "insert nulls -5s: must be longer than zero");
  }

  @Test
  void axes() {
    refused(() -> PANEL.axisWidth(0), "axis width 0: must be above zero");
    refused(() -> PANEL.logScale(3), "base of a logarithmic scale 3: must be 2 or 10");
    refused(() -> PANEL.symlogScale(10, 0), "linear threshold 0.0: must be above zero and finite");
    refused(() -> PANEL.symlogScale(1, 1), "base of a logarithmic scale 1: must be 2 or 10");
  }

  private static void refused(ThrowingCallable option, String message) {
    assertThatThrownBy(option).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
