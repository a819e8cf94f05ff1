package io.cortexmon.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a query reads.
 *
 * @param sources the metrics and recording rules, each once, in the order they stand in the query
 * @param labelUses the target labels that it needs, each once
 */
public record Reads(List<Source> sources, List<LabelUse> labelUses) {

  /** Reads nothing, as a number does. */
  public static final Reads NOTHING = new Reads(List.of(), List.of());

  public Reads {
    sources = List.copyOf(sources);
    labelUses = List.copyOf(labelUses);
  }

  /** Returns what a selector of this source reads. */
  public static Reads of(Source source) {
    return new Reads(List.of(source), List.of());
  }

  /** Returns what two queries read together. */
  public Reads and(Reads other) {
    if (other.sources.isEmpty() && other.labelUses.isEmpty()) {
      return this;
    }
    if (sources.isEmpty() && labelUses.isEmpty()) {
      return other;
    }
    return new Reads(union(sources, other.sources, Source::name), uses(other.labelUses));
  }

  /** Returns these reads with more uses of target labels. */
  public Reads using(List<LabelUse> more) {
    return more.isEmpty() ? this : new Reads(sources, uses(more));
  }

  private List<LabelUse> uses(List<LabelUse> more) {
    return union(labelUses, more, use -> use.source().name());
  }

  private static <T> List<T> union(List<T> first, List<T> second, Function<T, String> name) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    if (second.size() == 1 && has(first, second.get(0), name)) {
      return first;
    }
    List<T> all = new ArrayList<>(first);
    for (T item : second) {
      if (!has(first, item, name)) {
        all.add(item);
      }
    }
    return all;
  }

  /** By name first: it tells most apart, and whole definitions take long to compare. */
  private static <T> boolean has(List<T> all, T wanted, Function<T, String> name) {
    for (T one : all) {
      if (name.apply(one).equals(name.apply(wanted)) && one.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
