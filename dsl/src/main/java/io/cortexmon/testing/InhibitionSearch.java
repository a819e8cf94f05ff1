package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.Routing;
import java.util.ArrayList;
import java.util.List;

/**
 * Which firing alerts mute an alert. One that matches both sides of an inhibition is not muted by
 * others of which that is true, and so not by itself (Alertmanager's {@code inhibit/inhibit.go}).
 *
 * <p>Alertmanager 0.31 remembers one source for each combination of the equal labels. Where several
 * fire that agree in them, some on both sides and some not, what it does depends on which it heard
 * of last; here any source that mutes does.
 */
final class InhibitionSearch {

  /**
   * An inhibition in effect.
   *
   * @param rule the inhibition
   * @param source the firing alert that mutes
   */
  record Inhibitor(Inhibition rule, Labels source) {}

  private final Labels alert;
  private final List<Inhibitor> found = new ArrayList<>();
  private final StringBuilder trace = new StringBuilder();

  private InhibitionSearch(Labels alert) {
    this.alert = alert;
  }

  static InhibitionSearch of(Routing routing, Labels alert, List<Labels> firing) {
    InhibitionSearch search = new InhibitionSearch(alert);
    for (Inhibition rule : routing.inhibitions()) {
      if (AlertConditions.hold(rule.targets(), alert)) {
        firing.forEach(source -> search.compare(rule, source));
      }
    }
    return search;
  }

  List<Inhibitor> found() {
    return List.copyOf(found);
  }

  /** Returns a line for each inhibition of the alert and each alert that fires. */
  String trace() {
    return trace.toString();
  }

  private void compare(Inhibition rule, Labels source) {
    String fault = fault(rule, source);
    if (fault.isEmpty()) {
      found.add(new Inhibitor(rule, source));
    }
    trace
        .append("  ")
        .append(rule.subject())
        .append(" (")
        .append(rule.place())
        .append(") by ")
        .append(LabelDifference.text(source.asMap()))
        .append(fault.isEmpty() ? ": mutes it" : ": no, " + fault)
        .append('\n');
  }

  private String fault(Inhibition rule, Labels source) {
    String unmet = AlertConditions.unmet(rule.sources(), source).orElse("");
    if (!unmet.isEmpty()) {
      return unmet;
    }
    for (String label : rule.equalLabels()) {
      if (!source.value(label).equals(alert.value(label))) {
        return label + " differs";
      }
    }
    boolean bothSides =
        AlertConditions.hold(rule.sources(), alert) && AlertConditions.hold(rule.targets(), source);
    return bothSides ? "both alerts are on both sides" : "";
  }
}
