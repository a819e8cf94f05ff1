package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LegendTest {

  @Test
  void is_a_list_below_the_graph_unless_told_otherwise() {
    assertThat(legend(legend -> legend))
        .isEqualTo(
            JsonObject.parse(
                """
                {"calcs": [], "displayMode": "list", "placement": "bottom", "showLegend": true}
                """));
  }

  @Test
  void has_each_of_its_options() {
    JsonObject legend =
        legend(
            all ->
                all.table()
                    .right()
                    .calcs(Reducer.MEAN, Reducer.LAST_NOT_NULL)
                    .sortDesc(Reducer.LAST_NOT_NULL)
                    .width(300)
                    .limit(20)
                    .cutLongNames()
                    .pinnedFacetedFilter());

    assertThat(legend)
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "calcs": ["mean", "lastNotNull"],
                  "displayMode": "table",
                  "enableFacetedFilter": true,
                  "facetedFilterPinned": true,
                  "limit": 20,
                  "overflow": "ellipsis",
                  "placement": "right",
                  "showLegend": true,
                  "sortBy": "Last *",
                  "sortDesc": true,
                  "width": 300
                }
                """));
  }

  @Test
  void takes_options_back() {
    JsonObject legend =
        legend(
            all ->
                all.table()
                    .right()
                    .widthPercent(30)
                    .cutLongNames()
                    .sortByNameDesc()
                    .list()
                    .bottom()
                    .wrapLongNames()
                    .sortByName()
                    .facetedFilter());

    assertThat(legend)
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "calcs": [],
                  "displayMode": "list",
                  "enableFacetedFilter": true,
                  "overflow": "wrap",
                  "placement": "bottom",
                  "showLegend": true,
                  "sortBy": "Name",
                  "sortDesc": false,
                  "width": "30%"
                }
                """));
  }

  @Test
  void shows_the_column_that_it_is_sorted_by() {
    JsonObject legend = legend(table -> table.table().calcs(Reducer.MIN).sortBy(Reducer.MAX));

    assertThat(legend.array("calcs").toString()).isEqualTo("[\"min\",\"max\"]");
    assertThat(legend.text("sortBy")).contains("Max");
  }

  @Test
  void knows_the_title_of_every_calculation() {
    List<String> titles = Reducer.all().stream().map(LegendColumns::title).toList();

    assertThat(titles).doesNotHaveDuplicates().contains("Total", "Difference percent");
    assertThat(titles)
        .contains(
            "1st %", "2nd %", "3rd %", "4th %", "11th %", "12th %", "20th %", "21st %", "95th %");
  }

  @Test
  void can_be_hidden() {
    TimeSeries panel = TimeSeries.titled("Errors").withoutLegend();

    assertThat(panel.parts().options().object("legend").get("showLegend").orElseThrow())
        .hasToString("false");
  }

  @Test
  void refuses_what_no_legend_can_be() {
    assertThatThrownBy(() -> legend(legend -> legend.width(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("legend width 0: must be above zero");
    assertThatThrownBy(() -> legend(legend -> legend.widthPercent(101)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("legend width in percent 101: must be between 1 and 100");
    assertThatThrownBy(() -> legend(legend -> legend.limit(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("legend limit 0: must be above zero");
    assertThatThrownBy(() -> legend(legend -> legend.calcs(Reducer.MAX, Reducer.MAX)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("legend calculation max is given twice");
  }

  private static JsonObject legend(UnaryOperator<Legend> change) {
    return TimeSeries.titled("Errors").legend(change).parts().options().object("legend");
  }
}
