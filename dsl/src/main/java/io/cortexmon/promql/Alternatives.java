package io.cortexmon.promql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regular expressions of most matchers: plain alternatives such as {@code api|web}, anything,
 * and anything but nothing.
 */
final class Alternatives {

  private static final String SPECIAL = "\\.+*?()[]{}^$";

  private Alternatives() {}

  /** Returns the values that the pattern matches; nothing where it is another pattern. */
  static Optional<LabelDomain> of(String pattern) {
    if (pattern.equals(".*")) {
      return Optional.of(LabelDomain.ANY);
    }
    if (pattern.equals(".+")) {
      return Optional.of(LabelDomain.ALWAYS);
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (SPECIAL.indexOf(pattern.charAt(i)) >= 0) {
        return Optional.empty();
      }
    }
    Set<String> values = new TreeSet<>(List.of(pattern.split("\\|", -1)));
    return values.size() > LabelDomain.MOST
        ? Optional.empty()
        : Optional.of(LabelDomain.values(values));
  }
}
