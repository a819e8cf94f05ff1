package io.cortexmon.dashboard.transform;

/** What data a transformation changes. */
public enum DataTopic {
  /** The results of the panel's queries. */
  SERIES("series"),
  /** The events that are marked on it. */
  ANNOTATIONS("annotations"),
  /** The states of alerts that are marked on it. */
  ALERT_STATES("alertStates");

  private final String id;

  DataTopic(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
