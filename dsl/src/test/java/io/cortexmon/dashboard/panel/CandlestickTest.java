package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class CandlestickTest {

  private static final Candlestick PANEL = Candlestick.titled("Load");

  @Test
  void has_each_of_its_options() {
    Candlestick panel =
        PANEL
            .mode(CandlestickMode.CANDLES_AND_VOLUME)
            .candleStyle(CandleStyle.OHLC_BARS)
            .colorStrategy(CandleColorStrategy.CLOSE_CLOSE)
            .upColor(Color.BLUE)
            .downColor(Color.ORANGE)
            .flatColor(Color.TEXT)
            .openField("first")
            .highField("highest")
            .lowField("lowest")
            .closeField("last")
            .volumeField("count")
            .includeAllFields()
            .legend(Legend::right)
            .tooltip(Tooltip::multi)
            .annotations(AnnotationMarks::rowForEach);

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "annotations": {"multiLane": true},
                    "candleStyle": "ohlcbars",
                    "colorStrategy": "close-close",
                    "colors": {"down": "orange", "flat": "text", "up": "blue"},
                    "fields": {
                      "close": "last",
                      "high": "highest",
                      "low": "lowest",
                      "open": "first",
                      "volume": "count"
                    },
                    "includeAllFields": true,
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "right",
                      "showLegend": true
                    },
                    "mode": "candles+volume",
                    "tooltip": {"mode": "multi"}
                  },
                  "title": "Load",
                  "type": "candlestick"
                }
                """));
  }

  @Test
  void refuses_a_field_without_a_name() {
    assertThatThrownBy(() -> PANEL.openField(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("open field name must not be empty");
  }
}
