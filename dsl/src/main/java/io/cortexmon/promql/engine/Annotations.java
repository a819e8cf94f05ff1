package io.cortexmon.promql.engine;

import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the annotations of one query; those with the same text are one. */
final class Annotations {

  private static final int MILLIS = 1000;

  private final Map<String, Annotation> byText = new LinkedHashMap<>();
  private final Map<String, Raised> raised = new LinkedHashMap<>();
  private final Map<String, Integer> overlaps = new LinkedHashMap<>();

  void warn(String message, Span span) {
    add(new Annotation(Annotation.Level.WARNING, message, "", span));
  }

  void inform(String message, Span span) {
    add(new Annotation(Annotation.Level.INFO, message, "", span));
  }

  /** Adds an annotation; one that is there with the same text is replaced, as in Prometheus. */
  void add(Annotation annotation) {
    byText.put(annotation.toString(), annotation);
  }

  /** Adds an annotation that counts how often it is added; the first place remains. */
  private void addFirst(Annotation annotation) {
    byText.putIfAbsent(annotation.toString(), annotation);
  }

  /** Adds that counts of a classic histogram were raised at one step. */
  void forcedMonotonicity(
      String metric, Span span, long time, double minBucket, double maxBucket, double maxDiff) {
    String message = Notes.forcedMonotonicity(metric);
    Raised total = raised.computeIfAbsent(message, m -> new Raised());
    total.add(time, minBucket, maxBucket, maxDiff);
    addFirst(new Annotation(Annotation.Level.INFO, message, "", span));
  }

  /** Adds that a sample's start is before the sample before it. */
  void startTimeOverlap(String metric, Span span) {
    String message = Notes.startTimeOverlap(metric);
    overlaps.merge(message, 1, Integer::sum);
    addFirst(new Annotation(Annotation.Level.WARNING, message, "", span));
  }

  /** Returns what was added, in the order in which texts were first added. */
  List<Annotation> list() {
    List<Annotation> list = new ArrayList<>();
    for (Annotation annotation : byText.values()) {
      String detail = detail(annotation.message());
      list.add(new Annotation(annotation.level(), annotation.message(), detail, annotation.span()));
    }
    return List.copyOf(list);
  }

  private String detail(String message) {
    Raised total = raised.get(message);
    if (total != null) {
      return total.text();
    }
    int overlap = overlaps.getOrDefault(message, 0);
    return overlap > 1 ? " (" + overlap + " occurrences)" : "";
  }

  /** How far, where and when counts of a classic histogram were raised. */
  private static final class Raised {
    private long minTime = Long.MAX_VALUE;
    private long maxTime = Long.MIN_VALUE;
    private double minBucket = Double.POSITIVE_INFINITY;
    private double maxBucket = Double.NEGATIVE_INFINITY;
    private double maxDiff = Double.NEGATIVE_INFINITY;
    private int count;

    void add(long time, double lowest, double highest, double diff) {
      minTime = Math.min(minTime, time);
      maxTime = Math.max(maxTime, time);
      minBucket = Math.min(minBucket, lowest);
      maxBucket = Math.max(maxBucket, highest);
      maxDiff = Math.max(maxDiff, diff);
      count++;
    }

    String text() {
      return ", from buckets "
          + GoNumber.format("%g", minBucket)
          + " to "
          + GoNumber.format("%g", maxBucket)
          + ", with a max diff of "
          + GoNumber.format("%.2g", maxDiff)
          + ", over "
          + count
          + " samples from "
          + Instant.ofEpochSecond(Math.floorDiv(minTime, MILLIS))
          + " to "
          + Instant.ofEpochSecond(Math.floorDiv(maxTime, MILLIS));
    }
  }
}
