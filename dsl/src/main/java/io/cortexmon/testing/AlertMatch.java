package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.promql.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether an alert is one that a test means. */
final class AlertMatch {

  private AlertMatch() {}

  static boolean hasLabels(Alert alert, LabelValue... labels) {
    return Arrays.stream(labels)
        .allMatch(label -> alert.labels().value(label.label().name()).equals(label.value()));
  }

  static boolean hasOnlyLabels(Alert alert, LabelValue... labels) {
    Map<String, String> expected = map(labels);
    Map<String, String> actual = new TreeMap<>(alert.labels().asMap());
    actual.remove(EvaluatedAlert.ALERT_NAME);
    expected.remove(EvaluatedAlert.ALERT_NAME);
    return actual.equals(expected);
  }

  static String shown(LabelValue... labels) {
    return Labels.of(map(labels)).text();
  }

  static String shown(List<LabelValue> labels) {
    return shown(labels.toArray(LabelValue[]::new));
  }

  private static Map<String, String> map(LabelValue... labels) {
    Map<String, String> map = new TreeMap<>();
    for (LabelValue label : labels) {
      map.put(label.label().name(), label.value());
    }
    return map;
  }
}
