package io.cortexmon.metric;

import java.util.ArrayList;
import java.util.List;

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
    return new Reads(union(sources, other.sources), union(labelUses, other.labelUses));
  }

  /** Returns these reads with more uses of target labels. */
  public Reads using(List<LabelUse> more) {
    return more.isEmpty() ? this : new Reads(sources, union(labelUses, more));
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    for (T item : second) {
      if (!first.contains(item)) {
        all.add(item);
      }
    }
    return all;
  }
}
