package io.cortexmon.scrape;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Metric;
import io.cortexmon.promql.LabelMatcher;
import java.util.Arrays;
import java.util.List;

/**
 * One step of relabelling: of targets before they are scraped, or of the series that come back.
 *
 * <pre>{@code
 * ScrapeJob.named("workers")
 *     .discover(KubernetesDiscovery.pods().inNamespaces("orders"))
 *     .relabel(
 *         Relabeling.keepIf(Meta.podLabel("app"), "orders-worker"),
 *         Relabeling.copy(Meta.podLabel("queue"), QUEUE),
 *         Relabeling.port(8080))
 *     .relabelMetrics(Relabeling.keepMetrics("orders_.*"))
 * }</pre>
 *
 * <p>What the phrases do not cover starts at {@link #from}. Steps mean what they mean in Prometheus
 * (configuration, {@code <relabel_config>}); {@link Relabelings#apply} runs them.
 */
public sealed interface Relabeling {

  /** The first group, which is what Prometheus writes unless told otherwise. */
  String DEFAULT_REPLACEMENT = "$1";

  /** Answers with the method for this kind of step. */
  <R> R accept(Visitor<R> visitor);

  /** Returns the beginning of a step that looks at these labels, in this order. */
  static SourceLabels from(Meta... labels) {
    return SourceLabels.of(Arrays.stream(labels).map(Meta::name).toList());
  }

  /** Returns the beginning of a step that looks at these labels, in this order. */
  static SourceLabels from(Label... labels) {
    return SourceLabels.of(Arrays.stream(labels).map(Label::name).toList());
  }

  /** Returns the step that keeps what has one of these values, and drops the rest. */
  static Relabeling keepIf(Meta source, String... values) {
    return from(source).matching(Regex.literally(values)).keep();
  }

  /** Returns the step that drops what has one of these values. */
  static Relabeling dropIf(Meta source, String... values) {
    return from(source).matching(Regex.literally(values)).drop();
  }

  /** Returns the step that keeps what meets a condition: {@code keepIf(STATUS.isNot("ok"))}. */
  static Relabeling keepIf(Matcher condition) {
    return filter(condition, true);
  }

  /** Returns the step that drops what meets a condition. */
  static Relabeling dropIf(Matcher condition) {
    return filter(condition, false);
  }

  private static Relabeling filter(Matcher condition, boolean keeps) {
    LabelMatcher matcher = condition.matcher();
    if (!matcher.variables().isEmpty()) {
      throw new IllegalArgumentException(
          "condition " + matcher + ": relabelling has no dashboard variables");
    }
    SourceLabels source = from(condition.label());
    return switch (matcher.op()) {
      case EQUAL -> new Filter(source.matching(Regex.literally(matcher.value())), keeps);
      case NOT_EQUAL -> new Filter(source.matching(Regex.literally(matcher.value())), !keeps);
      case MATCHES -> new Filter(source.matching(matcher.value()), keeps);
      case DOES_NOT_MATCH -> new Filter(source.matching(matcher.value()), !keeps);
      case REFERENCE -> throw new IllegalStateException("a reference is a variable: " + matcher);
    };
  }

  /** Returns the step that copies a value into a label; an empty value removes the label. */
  static Relabeling copy(Meta source, Label target) {
    return from(source).into(target);
  }

  /** Returns the step that copies a value; an empty value removes the target. */
  static Relabeling copy(Meta source, Meta target) {
    return from(source).into(target);
  }

  /** Returns the step that copies one label into another; an empty value removes the target. */
  static Relabeling copy(Label source, Label target) {
    return from(source).into(target);
  }

  /** Returns the step that sets a label: {@code set(TEAM.is("orders"))}. */
  static Relabeling set(LabelValue value) {
    return constant(value.label().name(), value.value());
  }

  /** Returns the step that sets a value: {@code set(Meta.METRICS_PATH, "/metrics")}. */
  static Relabeling set(Meta target, String value) {
    return constant(target.name(), value);
  }

  private static Relabeling constant(String target, String value) {
    return new Replace(SourceLabels.of(List.of()), target, Template.literally(value));
  }

  /**
   * Returns the step that scrapes this port of the discovered host, whatever port discovery found;
   * a bare IPv6 address is left as it is.
   */
  static Relabeling port(int port) {
    StaticTargets.checkPort(port);
    return from(Meta.ADDRESS)
        .matching("(\\[.+\\]|[^:]+)(?::\\d+)?")
        .into(Meta.ADDRESS, "$1:" + port);
  }

  /**
   * Returns the step that copies every label whose name matches to the name in the first group:
   * {@code mapLabels("__meta_kubernetes_node_label_(.+)")}.
   */
  static Relabeling mapLabels(String regex) {
    return mapLabels(regex, DEFAULT_REPLACEMENT);
  }

  /**
   * Returns the step that copies every label whose name matches to a name made of the groups:
   * {@code mapLabels("__meta_kubernetes_pod_label_(.+)", "pod_$1")}.
   */
  static Relabeling mapLabels(String regex, String target) {
    LabelMap map = new LabelMap(Regex.of(regex), target);
    Template.of(target).check("label name", map.regex());
    return map;
  }

  /** Returns the step that removes every label whose whole name matches one of these. */
  static Relabeling dropLabels(String... regexes) {
    return new FilterLabels(Regex.anyOf(regexes), false);
  }

  /** Returns the step that removes these labels. */
  static Relabeling dropLabels(Label... labels) {
    String[] names = Arrays.stream(labels).map(Label::name).toArray(String[]::new);
    return new FilterLabels(Regex.literally(names), false);
  }

  /**
   * Returns the step that removes every label whose name matches none of these. Of series, the name
   * is a label too: {@code keepLabels("__name__", ..)}.
   */
  static Relabeling keepLabels(String... regexes) {
    return new FilterLabels(Regex.anyOf(regexes), true);
  }

  /** Returns the step that keeps the series whose name matches one of these, and drops the rest. */
  static Relabeling keepMetrics(String... regexes) {
    return from(Meta.METRIC_NAME).matching(Regex.anyOf(regexes)).keep();
  }

  /** Returns the step that drops the series whose name matches one of these. */
  static Relabeling dropMetrics(String... regexes) {
    return from(Meta.METRIC_NAME).matching(Regex.anyOf(regexes)).drop();
  }

  /** Returns the step that keeps exactly the series of these metrics, and drops the rest. */
  static Relabeling keepMetrics(Metric... metrics) {
    return from(Meta.METRIC_NAME).matching(Regex.literally(seriesNames(metrics))).keep();
  }

  /** Returns the step that drops exactly the series of these metrics. */
  static Relabeling dropMetrics(Metric... metrics) {
    return from(Meta.METRIC_NAME).matching(Regex.literally(seriesNames(metrics))).drop();
  }

  private static String[] seriesNames(Metric... metrics) {
    return Arrays.stream(metrics)
        .flatMap(metric -> metric.seriesNames().stream())
        .toArray(String[]::new);
  }

  /** Writes a text into a label where the source matches (replace). */
  record Replace(SourceLabels source, String target, String replacement) implements Relabeling {
    public Replace {
      TargetName.check(target);
    }

    /** Returns whether it writes the same text whatever the labels are. */
    public boolean isConstant() {
      return source.regex().equals(Regex.ANYTHING)
          && Template.of(target).isConstant()
          && Template.of(replacement).isConstant();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replace(this);
    }
  }

  /** Drops what does not match, or what does (the actions keep and drop). */
  record Filter(SourceLabels source, boolean keeps) implements Relabeling {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.filter(this);
    }
  }

  /** Drops what differs from a label, or what equals it (keepequal, dropequal). */
  record Compare(SourceLabels source, String target, boolean keeps) implements Relabeling {
    public Compare {
      TargetName.check(target);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.compare(this);
    }
  }

  /** Writes a hash of the source, modulo a number (hashmod). */
  record HashMod(SourceLabels source, long modulus, String target) implements Relabeling {
    public HashMod {
      if (modulus < 1) {
        throw new IllegalArgumentException("modulus " + modulus + ": must be above zero");
      }
      TargetName.check(target);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hashMod(this);
    }
  }

  /** Writes the source in one case (uppercase, lowercase). */
  record ChangeCase(SourceLabels source, String target, boolean upper) implements Relabeling {
    public ChangeCase {
      TargetName.check(target);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeCase(this);
    }
  }

  /** Copies labels to names made of their own (labelmap). */
  record LabelMap(Regex regex, String replacement) implements Relabeling {
    public LabelMap {
      TargetName.checkTemplate(replacement);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.labelMap(this);
    }
  }

  /** Removes the labels that do not match, or those that do (labelkeep, labeldrop). */
  record FilterLabels(Regex regex, boolean keeps) implements Relabeling {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.filterLabels(this);
    }
  }

  /** One method per kind of step and no defaults. */
  interface Visitor<R> {
    R replace(Replace step);

    R filter(Filter step);

    R compare(Compare step);

    R hashMod(HashMod step);

    R changeCase(ChangeCase step);

    R labelMap(LabelMap step);

    R filterLabels(FilterLabels step);
  }
}
