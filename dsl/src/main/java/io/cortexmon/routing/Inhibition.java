package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import java.util.Arrays;
import java.util.List;

/**
 * Alerts that are not worth a notification while certain others fire.
 *
 * <pre>{@code
 * Inhibition.when(ALERTNAME.is("MasterAgentDown")).mutes(COMPONENT.is("worker")).equal(NAMESPACE, PARENT_MASTER)
 * }</pre>
 *
 * <p>An alert that matches both sides is not muted by itself or by others like it. A label of
 * {@link #equal} that both alerts lack counts as equal, so name labels that both sides carry.
 *
 * @param sources the conditions on the firing alert
 * @param targets the conditions on the alerts that it mutes
 * @param equalLabels the labels in which both have to agree; none means any two alerts
 * @param place where it was written
 */
public record Inhibition(
    List<Matcher> sources, List<Matcher> targets, List<String> equalLabels, Place place) {

  public Inhibition {
    sources = Conditions.some("inhibition source", sources);
    targets = Conditions.some("inhibition target", targets);
    equalLabels = Arguments.distinct("equal label", equalLabels);
  }

  /** Returns the firing alerts of an inhibition; {@link Source#mutes} completes it. */
  public static Source when(Matcher... firing) {
    return new Source(List.of(firing), Place.ofCaller());
  }

  /**
   * The firing alerts of an inhibition that does not say yet what it mutes.
   *
   * @param matchers the conditions on the firing alert
   * @param place where it was written
   */
  public record Source(List<Matcher> matchers, Place place) {

    public Source {
      matchers = Conditions.some("inhibition source", matchers);
    }

    /** Returns the inhibition of the alerts that meet all these conditions. */
    public Inhibition mutes(Matcher... targets) {
      return new Inhibition(matchers, List.of(targets), List.of(), place);
    }
  }

  /** Returns this inhibition only between alerts that have the same values of these labels. */
  public Inhibition equal(Label... labels) {
    List<String> names = Arrays.stream(labels).map(Label::name).toList();
    return new Inhibition(sources, targets, Copies.plus(equalLabels, names), place);
  }

  /** Returns {@code inhibition of component="worker"}, for messages. */
  public String subject() {
    return "inhibition of " + Conditions.text(targets);
  }
}
