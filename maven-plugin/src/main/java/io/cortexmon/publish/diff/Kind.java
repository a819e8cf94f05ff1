package io.cortexmon.publish.diff;

/** What a file can hold, in the order of a summary. */
enum Kind {
  SYSTEM("system", "systems"),
  ALERT("alert", "alerts"),
  RECORDING_RULE("recording rule", "recording rules"),
  GROUP("group", "groups"),
  SCRAPE_JOB("scrape job", "scrape jobs"),
  PROMETHEUS("Prometheus configuration", "Prometheus configurations"),
  ROUTE("route", "routes"),
  RECEIVER("receiver", "receivers"),
  INHIBITION("inhibition", "inhibitions"),
  TIME_INTERVAL("time interval", "time intervals"),
  ALERTMANAGER("Alertmanager configuration", "Alertmanager configurations"),
  DASHBOARD("dashboard", "dashboards"),
  DATASOURCE("datasource", "datasources"),
  DASHBOARD_PROVIDER("dashboard provider", "dashboard providers"),
  OBJECT("Kubernetes object", "Kubernetes objects"),
  FILE("file", "files");

  private final String one;
  private final String many;

  Kind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** Returns the kind of a change; a word that is none of these is the kind of an object. */
  static Kind of(String word) {
    for (Kind kind : values()) {
      if (kind.one.equals(word)) {
        return kind;
      }
    }
    return OBJECT;
  }

  /** Returns {@code 1 alert}, {@code 2 alerts}. */
  String count(int number) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Returns its name for one of them. */
  @Override
  public String toString() {
    return one;
  }
}
