package io.cortexmon.dashboard.link;

/** The picture beside a link of a dashboard; Grafana has these. */
public enum LinkIcon {
  /** An arrow out of a box: leads elsewhere. */
  EXTERNAL_LINK("external link"),
  /** Four squares. */
  DASHBOARD("dashboard"),
  /** A question mark. */
  QUESTION("question"),
  /** The letter i. */
  INFO("info"),
  /** A flash. */
  BOLT("bolt"),
  /** A sheet of paper. */
  DOCUMENT("doc"),
  /** A cloud. */
  CLOUD("cloud");

  private final String id;

  LinkIcon(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
