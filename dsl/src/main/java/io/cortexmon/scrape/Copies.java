package io.cortexmon.scrape;

import java.util.ArrayList;
import java.util.List;

/** What fluent copies need. */
final class Copies {

  private Copies() {}

  static <T> List<T> joined(List<? extends T> first, List<? extends T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }
}
