package io.cortexmon.testing;

import io.cortexmon.promql.GoText;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An alert by its texts, expected or there; unlike a series', they may be empty. */
record ShownAlert(Map<String, String> labels, Map<String, String> annotations)
    implements Comparable<ShownAlert> {

  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  ShownAlert {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }

  /** Orders by labels, then by annotations. */
  @Override
  public int compareTo(ShownAlert other) {
    int order = compare(labels, other.labels);
    return order == 0 ? compare(annotations, other.annotations) : order;
  }

  private static int compare(Map<String, String> a, Map<String, String> b) {
    Iterator<Map.Entry<String, String>> others = b.entrySet().iterator();
    for (Map.Entry<String, String> one : a.entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<String, String> other = others.next();
      int order = one.getKey().compareTo(other.getKey());
      order = order == 0 ? one.getValue().compareTo(other.getValue()) : order;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  /**
   * Returns alerts as promtool shows them.
   *
   * @param indent what stands before each line but the first
   */
  static String text(List<ShownAlert> alerts, String indent) {
    if (alerts.isEmpty()) {
      return "[]";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < alerts.size(); i++) {
      ShownAlert alert = alerts.get(i);
      text.append(i == 0 ? "\n" : ",\n").append(indent).append(i).append(":\n");
      text.append(indent).append("  Labels:").append(braces(alert.labels)).append('\n');
      text.append(indent).append("  Annotations:").append(braces(alert.annotations));
    }
    return text.append('\n').append(indent).append(']').toString();
  }

  private static String braces(Map<String, String> texts) {
    StringJoiner joined = new StringJoiner(", ", "{", "}");
    texts.forEach(
        (name, value) ->
            joined.add(
                (PLAIN.matcher(name).matches() ? name : GoText.quoted(name))
                    + "="
                    + GoText.quoted(value)));
    return joined.toString();
  }
}
