package io.cortexmon.rule;

import io.cortexmon.definition.Place;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.Query;
import java.util.List;

/** An alerting or a recording rule. */
public sealed interface Rule permits AlertingRule, RecordingRule {

  /** What it is, for messages: {@code alerting rule} or {@code recording rule}. */
  String kind();

  /** The alert's name, or the name of the recorded series. */
  String name();

  /** What is evaluated. */
  Query query();

  /** The labels that the rule puts on its series, {@code severity} included. */
  List<LabelValue> labels();

  /** Where it was declared. */
  Place place();

  /** Returns {@code alerting rule HighErrors}, for messages. */
  default String subject() {
    return kind() + " " + name();
  }
}
