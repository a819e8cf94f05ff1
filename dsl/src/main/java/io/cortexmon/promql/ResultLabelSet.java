package io.cortexmon.promql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What an expression says of the labels of the series that it returns, whatever the data.
 *
 * <p>A selector may return any label that its matchers do not rule out. An aggregation {@code by}
 * some labels returns no other. Where Prometheus's feature flags change the labels ({@code
 * promql-delayed-name-removal}), what is said holds with and without them.
 *
 * <p>Classic and native histograms alike are taken to have no {@code le} once their quantile or
 * fraction is calculated.
 */
public final class ResultLabelSet {

  /** Whether a label is there. */
  public enum Presence {
    /** All series have it. */
    ALWAYS,
    /** Not known: it depends on the data. */
    MAYBE,
    /** No series has it. */
    NEVER
  }

  /** No labels at all: of a scalar, or of an aggregation without {@code by}. */
  static final ResultLabelSet NONE = new ResultLabelSet(Map.of(), LabelDomain.NEVER, true);

  /** Nothing is known. */
  static final ResultLabelSet UNKNOWN = new ResultLabelSet(Map.of(), LabelDomain.ANY, false);

  private final Map<String, LabelDomain> domains;
  private final LabelDomain others;
  private final boolean nameDropped;

  /** A name that is dropped may be there until the end, where its removal is delayed. */
  private ResultLabelSet(
      Map<String, LabelDomain> domains, LabelDomain others, boolean nameDropped) {
    this.domains = domains;
    this.others = others;
    this.nameDropped = nameDropped;
  }

  /** Returns what is known of the result's labels. */
  public static ResultLabelSet of(Expr expr) {
    return new LabelRules().of(expr).result();
  }

  /** Returns whether the label is there. */
  public Presence presence(String label) {
    return domain(label).presence();
  }

  /**
   * Returns the only values that the label may have, sorted; nothing where they are not known. A
   * label that may be missing has the empty value among them.
   */
  public Optional<Set<String>> values(String label) {
    LabelDomain domain = domain(label);
    return domain.listed() ? Optional.of(new TreeSet<>(domain.values())) : Optional.empty();
  }

  /** Returns whether the label may have this value. */
  public boolean mayBe(String label, String value) {
    return domain(label).contains(value);
  }

  /** Returns whether there can be no other labels than those in {@link #named()}. */
  public boolean isClosed() {
    return others.equals(LabelDomain.NEVER);
  }

  /**
   * Returns the labels of which more is known than of all others, sorted, but for those that are
   * never there.
   */
  public Set<String> named() {
    Set<String> named = new TreeSet<>();
    domains.forEach(
        (label, domain) -> {
          if (!domain.equals(LabelDomain.NEVER)) {
            named.add(label);
          }
        });
    return named;
  }

  /** Returns the labels that are surely not there, sorted, where others may be. */
  public Set<String> ruledOut() {
    Set<String> ruledOut = new TreeSet<>();
    domains.forEach(
        (label, domain) -> {
          if (domain.equals(LabelDomain.NEVER)) {
            ruledOut.add(label);
          }
        });
    return ruledOut;
  }

  LabelDomain domain(String label) {
    return domains.getOrDefault(label, others);
  }

  /** The labels that are told apart. */
  Set<String> keys() {
    return domains.keySet();
  }

  /** Whether no series could be told from another but for its name. */
  boolean hasOneName() {
    LabelDomain name = domain(Names.METRIC_NAME);
    return name.listed() && name.values().stream().filter(value -> !value.isEmpty()).count() <= 1;
  }

  /** The labels of the whole query's result, where dropped names are gone. */
  ResultLabelSet result() {
    return nameDropped ? with(Names.METRIC_NAME, LabelDomain.NEVER) : this;
  }

  ResultLabelSet with(String label, LabelDomain domain) {
    Map<String, LabelDomain> changed = new HashMap<>(domains);
    put(changed, label, domain);
    return new ResultLabelSet(changed, others, nameDropped);
  }

  /** The label's condition is met too. */
  ResultLabelSet meet(String label, LabelDomain domain) {
    return with(label, domain(label).meet(domain));
  }

  /** A name that was dropped is there again, or may be. */
  ResultLabelSet nameKept() {
    return new ResultLabelSet(domains, others, false);
  }

  /** Drops the name, and the labels that tell type and unit, as most functions do. */
  ResultLabelSet dropName() {
    Map<String, LabelDomain> changed = new HashMap<>(domains);
    for (String label : Names.METADATA) {
      put(changed, label, domain(label).or(LabelDomain.NEVER));
    }
    return new ResultLabelSet(changed, others, true);
  }

  /** Removes the name at once, however names are dropped. */
  ResultLabelSet withoutName() {
    return dropName().with(Names.METRIC_NAME, LabelDomain.NEVER);
  }

  /** Keeps these labels only. */
  ResultLabelSet keep(Collection<String> labels) {
    Map<String, LabelDomain> kept = new HashMap<>();
    for (String label : labels) {
      LabelDomain domain = domain(label);
      if (!domain.equals(LabelDomain.NEVER)) {
        kept.put(label, domain);
      }
    }
    return new ResultLabelSet(
        kept, LabelDomain.NEVER, nameDropped || !kept.containsKey(Names.METRIC_NAME));
  }

  ResultLabelSet remove(Collection<String> labels) {
    Map<String, LabelDomain> changed = new HashMap<>(domains);
    labels.forEach(label -> put(changed, label, LabelDomain.NEVER));
    return new ResultLabelSet(changed, others, nameDropped);
  }

  /** Any label may have been removed. */
  ResultLabelSet lessened() {
    return each(domain -> domain.or(LabelDomain.NEVER), others.or(LabelDomain.NEVER));
  }

  /** There may be others than those that are told apart. */
  ResultLabelSet opened() {
    return each(domain -> domain, LabelDomain.ANY)
        .with(Names.METRIC_NAME, domain(Names.METRIC_NAME));
  }

  /** Any label may have been added that was not there. */
  ResultLabelSet extended() {
    return each(
        domain -> domain.presence() == Presence.ALWAYS ? domain : domain.or(LabelDomain.ANY),
        LabelDomain.ANY);
  }

  private ResultLabelSet each(UnaryOperator<LabelDomain> change, LabelDomain changedOthers) {
    Map<String, LabelDomain> changed = new HashMap<>();
    domains.forEach(
        (label, domain) -> {
          LabelDomain now = change.apply(domain);
          if (!now.equals(changedOthers)) {
            changed.put(label, now);
          }
        });
    return new ResultLabelSet(changed, changedOthers, nameDropped);
  }

  /** The labels of series that come from one or the other. */
  ResultLabelSet or(ResultLabelSet other) {
    LabelDomain rest = others.or(other.others);
    Map<String, LabelDomain> united = new HashMap<>();
    for (String label : keys(this, other)) {
      LabelDomain domain = domain(label).or(other.domain(label));
      if (!domain.equals(rest)) {
        united.put(label, domain);
      }
    }
    return new ResultLabelSet(united, rest, nameDropped && other.nameDropped);
  }

  /** The labels of series of this side that are equal to the other side's but for {@code own}. */
  ResultLabelSet equalBut(Set<String> own, ResultLabelSet other) {
    LabelDomain rest = others.meet(other.others);
    Map<String, LabelDomain> met = new HashMap<>();
    Set<String> labels = keys(this, other);
    labels.addAll(own);
    for (String label : labels) {
      LabelDomain domain =
          own.contains(label) ? domain(label) : domain(label).meet(other.domain(label));
      if (!domain.equals(rest)) {
        met.put(label, domain);
      }
    }
    return new ResultLabelSet(met, rest, nameDropped);
  }

  static Set<String> keys(ResultLabelSet one, ResultLabelSet two) {
    Set<String> keys = new HashSet<>(one.domains.keySet());
    keys.addAll(two.domains.keySet());
    return keys;
  }

  private void put(Map<String, LabelDomain> map, String label, LabelDomain domain) {
    if (domain.equals(others)) {
      map.remove(label);
    } else {
      map.put(label, domain);
    }
  }

  /**
   * Returns the labels in alphabetical order: {@code job} is always there, {@code job?} maybe,
   * {@code !job} never, {@code job="api"} with a known value, and {@code ...} stands for others
   * that may be there.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String label : new TreeSet<>(domains.keySet())) {
      text.append(text.isEmpty() ? "" : ", ").append(describe(label, domain(label)));
    }
    if (!isClosed()) {
      text.append(text.isEmpty() ? "" : ", ").append("...");
    }
    return text.toString();
  }

  private static String describe(String label, LabelDomain domain) {
    if (domain.presence() == Presence.NEVER) {
      return "!" + label;
    }
    String mark = domain.presence() == Presence.MAYBE ? "?" : "";
    if (!domain.listed()) {
      return label + mark;
    }
    Set<String> values = new TreeSet<>(domain.values());
    values.remove("");
    return label + mark + "=\"" + String.join("|", values) + "\"";
  }
}
