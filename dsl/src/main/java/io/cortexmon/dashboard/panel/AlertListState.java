package io.cortexmon.dashboard.panel;

/** A state in which an {@link AlertList} shows alerts. */
public enum AlertListState {

  /** They notify. */
  FIRING("firing"),

  /** Their condition holds, not yet for long enough. */
  PENDING("pending"),

  /** Their condition no longer holds, not yet for long enough. From Grafana 12. */
  RECOVERING("recovering"),

  /** Their query gave nothing. */
  NO_DATA("noData"),

  /** All is well. */
  NORMAL("normal"),

  /** Their query failed. */
  ERROR("error");

  private final String id;

  AlertListState(String id) {
    this.id = id;
  }

  /** Grafana's name. */
  String id() {
    return id;
  }
}
