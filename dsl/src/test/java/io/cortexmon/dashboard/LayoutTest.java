package io.cortexmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.TimeSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Comparator<GridPos> READING =
      Comparator.comparingInt(GridPos::y).thenComparingInt(GridPos::x);

  // Laws

  @Property
  void no_two_panels_overlap(@ForAll("dashboards") Dashboard dashboard) {
    List<GridPos> areas = areas(dashboard.layout());

    for (int i = 0; i < areas.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(areas.get(i).overlaps(areas.get(j))).as("%s", areas).isFalse();
      }
    }
  }

  @Property
  void panels_keep_their_size_and_stay_within_24_columns(
      @ForAll("dashboards") Dashboard dashboard) {
    everything(dashboard.layout())
        .forEach(
            panel -> {
              assertThat(panel.area().x()).isBetween(0, 24 - panel.area().width());
              assertThat(panel.area().y()).isNotNegative();
              panel
                  .panel()
                  .forEach(
                      typed -> {
                        assertThat(panel.area().width()).isEqualTo(typed.parts().size().width());
                        assertThat(panel.area().height()).isEqualTo(typed.parts().size().height());
                      });
            });
  }

  @Property
  void panels_are_read_in_the_order_they_were_written(@ForAll("dashboards") Dashboard dashboard) {
    assertThat(areas(dashboard.layout())).isSortedAccordingTo(READING);
    assertThat(everything(dashboard.layout()).stream().map(Layouts::id)).isSorted();
  }

  @Property
  void nothing_could_move_up(@ForAll("dashboards") Dashboard dashboard) {
    List<GridPos> areas = areas(dashboard.layout());

    for (GridPos area : areas) {
      boolean rests =
          area.y() == 0
              || areas.stream()
                  .anyMatch(
                      above ->
                          above.bottom() == area.y()
                              && above.x() < area.x() + area.width()
                              && area.x() < above.x() + above.width());
      assertThat(rests).as("%s among %s", area, areas).isTrue();
    }
  }

  @Property
  void rows_take_a_line_and_fold_only_where_they_are_collapsed(
      @ForAll("dashboards") Dashboard dashboard) {
    for (PlacedPanel placed : dashboard.layout()) {
      if (placed.isRow()) {
        assertThat(placed.area().width()).isEqualTo(24);
        assertThat(placed.area().height()).isOne();
        assertThat(placed.area().x()).isZero();
        placed
            .folded()
            .forEach(inner -> assertThat(inner.area().y()).isGreaterThan(placed.area().y()));
      }
      if (!placed.json().isTrue("collapsed")) {
        assertThat(placed.folded()).isEmpty();
      }
    }
  }

  @Property
  void ids_are_unique_and_count_from_one(@ForAll("dashboards") Dashboard dashboard) {
    List<Integer> ids = everything(dashboard.layout()).stream().map(Layouts::id).toList();

    assertThat(ids).doesNotHaveDuplicates();
    if (!ids.isEmpty()) {
      assertThat(ids.get(0)).isOne();
      assertThat(ids.get(ids.size() - 1)).isEqualTo(ids.size());
    }
  }

  @Provide
  Arbitrary<Dashboard> dashboards() {
    Arbitrary<Panel> panels =
        Combinators.combine(
                Arbitraries.integers().between(1, 24), Arbitraries.integers().between(1, 12))
            .as((width, height) -> TimeSeries.titled("p").size(width, height));
    Arbitrary<Row> rows =
        Combinators.combine(panels.list().ofMaxSize(6), Arbitraries.of(true, false))
            .as(
                (inner, collapsed) -> {
                  Row row = Row.titled("r").panels(inner);
                  return collapsed ? row.collapsed() : row;
                });
    return Combinators.combine(panels.list().ofMaxSize(12), rows.list().ofMaxSize(5))
        .as(
            (loose, more) -> {
              Dashboard dashboard = Dashboard.titled("d").panels(loose);
              for (Row row : more) {
                dashboard = dashboard.row(row);
              }
              return dashboard;
            });
  }

  /** What shares the plane: folded panels stand on a plane of their own. */
  private static List<GridPos> areas(List<PlacedPanel> placed) {
    return placed.stream().map(PlacedPanel::area).toList();
  }

  private static List<PlacedPanel> everything(List<PlacedPanel> placed) {
    List<PlacedPanel> all = new ArrayList<>();
    for (PlacedPanel panel : placed) {
      all.add(panel);
      all.addAll(panel.folded());
    }
    return all;
  }

  // Examples

  @Test
  void two_panels_of_half_the_height_stand_beside_a_full_one() {
    Dashboard dashboard =
        Dashboard.titled("d")
            .panel(panel(12, 8))
            .panel(panel(12, 4))
            .panel(panel(12, 4))
            .panel(panel(24, 4));

    assertThat(areas(dashboard.layout()))
        .containsExactly(
            new GridPos(0, 0, 12, 8),
            new GridPos(12, 0, 12, 4),
            new GridPos(12, 4, 12, 4),
            new GridPos(0, 8, 24, 4));
  }

  @Test
  void the_row_after_a_collapsed_one_stands_right_below_it() {
    Dashboard dashboard =
        Dashboard.titled("d")
            .row("A", row -> row.panel(panel(12, 8)).collapsed())
            .row("B", row -> row.panel(panel(12, 8)));

    List<PlacedPanel> placed = dashboard.layout();

    assertThat(areas(placed))
        .containsExactly(
            new GridPos(0, 0, 24, 1), new GridPos(0, 1, 24, 1), new GridPos(0, 2, 12, 8));
    assertThat(areas(placed.get(0).folded())).containsExactly(new GridPos(0, 1, 12, 8));
    assertThat(placed.get(0).json().array("panels").isEmpty()).isTrue();
    assertThat(dashboard.json().array("panels").objects().get(0).array("panels").objects())
        .hasSize(1);
  }

  @Test
  void a_panel_stands_on_another_even_where_the_left_is_free_further_up() {
    Dashboard dashboard =
        Dashboard.titled("d")
            .panel(panel(6, 1))
            .panel(panel(6, 4))
            .panel(panel(12, 1))
            .panel(panel(12, 3))
            .panel(panel(6, 2));

    assertThat(areas(dashboard.layout()))
        .containsExactly(
            new GridPos(0, 0, 6, 1),
            new GridPos(6, 0, 6, 4),
            new GridPos(12, 0, 12, 1),
            new GridPos(12, 1, 12, 3),
            new GridPos(6, 4, 6, 2));
  }

  @Test
  void a_given_place_and_id_are_kept_and_the_others_go_around() {
    Dashboard dashboard =
        Dashboard.titled("d")
            .panel(panel(12, 8).at(12, 0).id(2))
            .panel(panel(12, 8))
            .panel(panel(12, 8));

    assertThat(areas(dashboard.layout()))
        .containsExactly(
            new GridPos(12, 0, 12, 8), new GridPos(0, 0, 12, 8), new GridPos(0, 8, 12, 8));
    assertThat(dashboard.layout().stream().map(Layouts::id)).containsExactly(2, 1, 3);
  }

  @Test
  void a_repeated_panel_begins_a_line_of_its_own() {
    Dashboard dashboard =
        Dashboard.titled("d")
            .panel(panel(6, 8))
            .panel(panel(6, 8).repeat(() -> "job", 4))
            .panel(panel(6, 8));

    assertThat(areas(dashboard.layout()))
        .containsExactly(
            new GridPos(0, 0, 6, 8), new GridPos(0, 8, 24, 8), new GridPos(0, 16, 6, 8));
  }

  @Test
  void panels_that_are_added_to_a_dashboard_from_json_go_below_it() {
    Dashboard dashboard =
        Dashboard.fromJson(
                """
                {"title": "t", "uid": "u", "panels": [
                  {"type": "stat", "id": 1, "gridPos": {"x": 0, "y": 2, "w": 6, "h": 4}},
                  {"type": "stat"}]}
                """)
            .panel(panel(12, 8));

    assertThat(areas(dashboard.layout()))
        .containsExactly(new GridPos(0, 2, 6, 4), GridPos.NONE, new GridPos(0, 6, 12, 8));
    assertThat(Layouts.id(dashboard.layout().get(2))).isEqualTo(2);
  }

  private static TimeSeries panel(int width, int height) {
    return TimeSeries.titled("p").size(width, height);
  }
}
