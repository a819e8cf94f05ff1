package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The labels of a series, its metric name among them as {@code __name__}; sorted by name, each name
 * once.
 *
 * <p>A label with an empty value is the same as no label, so there are none here. Names and values
 * are bytes to Prometheus: the order is that of their UTF-8 form.
 */
public final class Labels implements Comparable<Labels> {

  /** Which names Prometheus accepts. */
  public enum Naming {
    /** Letters, digits and underscores; colons too in the name of a metric. */
    LEGACY,
    /** Any text of valid UTF-8 that is not empty; Prometheus 3's default. */
    UTF8
  }

  /** No labels. */
  public static final Labels EMPTY = new Labels(List.of(), List.of());

  private final List<String> names;
  private final List<String> values;
  private int hash;

  private Labels(List<String> names, List<String> values) {
    this.names = names;
    this.values = values;
  }

  /** Returns labels by name; those with an empty value are left out. */
  public static Labels of(Map<String, String> labels) {
    TreeMap<String, String> sorted = new TreeMap<>(Utf8Order.BY_BYTES);
    sorted.putAll(labels);
    sorted.values().removeIf(String::isEmpty);
    return sorted.isEmpty()
        ? EMPTY
        : new Labels(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
  }

  /**
   * Reads a metric as Prometheus does, for example {@code up{job="api"}} or {@code
   * {"http.requests"}}.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse it, or a label is given twice
   */
  public static Labels parse(String metric) {
    return MetricParser.parse(metric);
  }

  /** Returns these labels with one changed, added or (with an empty value) removed. */
  public Labels with(String name, String value) {
    int index = Collections.binarySearch(names, name, Utf8Order.BY_BYTES);
    if (value.isEmpty()) {
      return index < 0 ? this : only(other -> !other.equals(name));
    }
    List<String> changedNames = new ArrayList<>(names);
    List<String> changedValues = new ArrayList<>(values);
    if (index < 0) {
      changedNames.add(-index - 1, name);
      changedValues.add(-index - 1, value);
    } else {
      changedValues.set(index, value);
    }
    return new Labels(List.copyOf(changedNames), List.copyOf(changedValues));
  }

  /** Returns the labels whose name is one of these. */
  public Labels only(Collection<String> kept) {
    return kept.isEmpty() ? EMPTY : only(kept::contains);
  }

  /** Returns the labels whose name is none of these. */
  public Labels without(Collection<String> dropped) {
    return dropped.isEmpty() ? this : only(name -> !dropped.contains(name));
  }

  private Labels only(Predicate<String> kept) {
    String[] keptNames = new String[names.size()];
    String[] keptValues = new String[names.size()];
    int size = 0;
    for (int i = 0; i < names.size(); i++) {
      if (kept.test(names.get(i))) {
        keptNames[size] = names.get(i);
        keptValues[size++] = values.get(i);
      }
    }
    if (size == names.size()) {
      return this;
    }
    return size == 0
        ? EMPTY
        : new Labels(
            List.of(Arrays.copyOf(keptNames, size)), List.of(Arrays.copyOf(keptValues, size)));
  }

  /** Returns the value of a label; empty where there is no such label. */
  public String value(String name) {
    int index = names.indexOf(name);
    return index < 0 ? "" : values.get(index);
  }

  /** Returns the name of the metric; empty where there is none. */
  public String metricName() {
    return value(Names.METRIC_NAME);
  }

  /** Returns the names of the labels in order, {@code __name__} among them. */
  public List<String> names() {
    return names;
  }

  /** Returns how many labels there are, the metric's name included. */
  public int size() {
    return names.size();
  }

  /** Returns the values by name, in order. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), values.get(i));
    }
    return map;
  }

  /** Returns whether Prometheus would accept every name and value. */
  public boolean isValid(Naming naming) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean metric = name.equals(Names.METRIC_NAME);
      if (!isName(name, naming, false)
          || (metric && !isName(values.get(i), naming, true))
          || !Utf8Order.isValid(values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String name, Naming naming, boolean colons) {
    return switch (naming) {
      case UTF8 -> !name.isEmpty() && Utf8Order.isValid(name);
      case LEGACY -> Names.isLabel(colons ? name.replace(':', '_') : name);
    };
  }

  /**
   * Orders label sets as Prometheus sorts series: by the first label that differs, its name before
   * its value; a set that another one begins with comes first.
   */
  @Override
  public int compareTo(Labels other) {
    int common = Math.min(size(), other.size());
    for (int i = 0; i < common; i++) {
      int order = Utf8Order.compare(names.get(i), other.names.get(i));
      if (order == 0) {
        order = Utf8Order.compare(values.get(i), other.values.get(i));
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(size(), other.size());
  }

  /** Returns the metric as it is written, such as {@code up{job="api"}}; {@code {}} if empty. */
  public String text() {
    String metric = metricName();
    boolean before = Names.isMetric(metric);
    List<String> parts = new ArrayList<>();
    if (!before && !metric.isEmpty()) {
      parts.add(GoText.quoted(metric));
    }
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(Names.METRIC_NAME)) {
        parts.add(label(i));
      }
    }
    String braces = "{" + String.join(", ", parts) + "}";
    return before ? metric + (parts.isEmpty() ? "" : braces) : braces;
  }

  private String label(int i) {
    String name = names.get(i);
    return (Names.isLabel(name) ? name : GoText.quoted(name)) + "=" + GoText.quoted(values.get(i));
  }

  /** Returns all labels in braces as Prometheus shows them: {@code {__name__="up", job="api"}}. */
  @Override
  public String toString() {
    String[] parts = new String[size()];
    Arrays.setAll(parts, this::label);
    return "{" + String.join(", ", parts) + "}";
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Labels labels
            && hashCode() == labels.hashCode()
            && names.equals(labels.names)
            && values.equals(labels.values));
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = 31 * names.hashCode() + values.hashCode();
      hash = known;
    }
    return known;
  }
}
