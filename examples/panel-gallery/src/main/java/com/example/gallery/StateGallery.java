package com.example.gallery;

import static com.example.gallery.Roastery.FILLED;
import static com.example.gallery.Roastery.PHASE;
import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.panel.StateTimeline;
import io.cortexmon.dashboard.panel.StatusHistory;
import io.cortexmon.dashboard.panel.ValueAlignment;
import io.cortexmon.dashboard.panel.VisibilityMode;
import java.util.List;

/** States over time: how long each lasted, and how it was at regular times. */
final class StateGallery {

  private static final List<ValueMapping> PHASES =
      List.of(
          ValueMapping.value(0).text("idle").color(Color.TEXT),
          ValueMapping.value(1).text("heating").color(Color.YELLOW),
          ValueMapping.value(2).text("roasting").color(Color.ORANGE),
          ValueMapping.value(3).text("cooling").color(Color.BLUE));

  private StateGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: states")
        .uid("gallery-states")
        .row("State timeline", row -> row.panels(timelines()))
        .row("Status history", row -> row.panel(history()));
  }

  private static List<StateTimeline> timelines() {
    return List.of(
        StateTimeline.titled("What the roasters did")
            .query(PHASE, query -> query.legend("{{roaster}}"))
            .mappings(PHASES)
            .alignValue(ValueAlignment.LEFT)
            .showValue(VisibilityMode.ALWAYS)
            .rowHeight(0.8)
            .perPage(20)
            .spanNulls(minutes(5))
            .insertNulls(minutes(10))
            .annotations(marks -> marks.rowForEach())
            .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames()),
        StateTimeline.titled("Each measurement by itself")
            .query(PHASE)
            .mappings(PHASES)
            .alignValue(ValueAlignment.CENTER)
            .withoutMergedValues(),
        StateTimeline.titled("What was written last")
            .query(PHASE)
            .alignValue(ValueAlignment.RIGHT));
  }

  private static StatusHistory history() {
    return StatusHistory.titled("How full the drums were")
        .query(FILLED)
        .rowHeight(0.9)
        .colWidth(0.9)
        .perPage(20)
        .showValue(VisibilityMode.NEVER)
        .annotations(marks -> marks.clustered())
        .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames());
  }
}
