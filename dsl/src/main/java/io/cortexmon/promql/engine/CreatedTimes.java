package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When series began, which OpenMetrics says in samples of their own. */
final class CreatedTimes {

  private static final String CREATED = "_created";
  private static final Set<String> HAVE_CREATED = Set.of("counter", "histogram", "summary");
  private static final double MILLIS = 1000;

  /** The metric of each sample; empty where it has no start. */
  private final List<String> families = new ArrayList<>();

  private final Map<Labels, Long> created = new HashMap<>();

  /** Notes the next sample. */
  void add(String family, String type, Labels labels, double value) {
    String metric = labels.metricName();
    boolean has = HAVE_CREATED.contains(type) && metric.startsWith(family);
    if (has && metric.length() == family.length() + CREATED.length() && metric.endsWith(CREATED)) {
      created.put(key(family, labels), (long) (value * MILLIS));
      families.add("");
    } else {
      families.add(has ? family : "");
    }
  }

  List<Exposition.Sample> applied(List<Exposition.Sample> samples) {
    if (created.isEmpty()) {
      return samples;
    }
    List<Exposition.Sample> started = new ArrayList<>(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      Exposition.Sample sample = samples.get(i);
      String family = families.get(i);
      long start = family.isEmpty() ? 0 : created.getOrDefault(key(family, sample.labels()), 0L);
      started.add(
          new Exposition.Sample(
              sample.line(), sample.labels(), sample.value(), sample.time(), start));
    }
    return started;
  }

  private static Labels key(String family, Labels labels) {
    Map<String, String> common = new LinkedHashMap<>(labels.asMap());
    common.keySet().removeAll(Set.of("le", "quantile"));
    common.put("__name__", family);
    return Labels.of(common);
  }
}
