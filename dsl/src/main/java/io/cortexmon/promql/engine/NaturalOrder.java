package io.cortexmon.promql.engine;

import java.util.ArrayList;
import java.util.List;

/** The order of texts in which {@code node9} is before {@code node10}. */
final class NaturalOrder {

  private static final int MOST_DIGITS = 19;

  private NaturalOrder() {}

  /** Returns whether one text comes before another one. */
  static boolean isBefore(String a, String b) {
    List<String> partsOfA = parts(a);
    List<String> partsOfB = parts(b);
    for (int i = 0; i < partsOfA.size(); i++) {
      if (i >= partsOfB.size()) {
        return false;
      }
      String x = partsOfA.get(i);
      String y = partsOfB.get(i);
      int order = compare(x, y);
      if (order != 0) {
        return order < 0;
      }
      if (i == partsOfA.size() - 1) {
        return true;
      }
    }
    return false;
  }

  private static int compare(String x, String y) {
    return isNumber(x) && isNumber(y)
        ? Long.compare(Long.parseLong(x), Long.parseLong(y))
        : x.compareTo(y);
  }

  private static boolean isNumber(String part) {
    if (!isDigit(part.charAt(0))) {
      return false;
    }
    int zeros = 0;
    while (zeros < part.length() - 1 && part.charAt(zeros) == '0') {
      zeros++;
    }
    String digits = part.substring(zeros);
    return digits.length() < MOST_DIGITS
        || (digits.length() == MOST_DIGITS && digits.compareTo(Long.toString(Long.MAX_VALUE)) <= 0);
  }

  /** Cuts a text into runs of digits and runs of anything else. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isDigit(text.charAt(i)) != isDigit(text.charAt(start))) {
        parts.add(text.substring(start, i));
        start = i;
      }
    }
    return parts;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
