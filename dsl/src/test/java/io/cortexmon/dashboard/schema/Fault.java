package io.cortexmon.dashboard.schema;

/**
 * A place where a dashboard is not what Grafana's schemas say.
 *
 * @param subject the panel by type and title, or the dashboard
 * @param pointer where in the panel or dashboard, as a JSON pointer
 * @param message what the schema says of it
 */
public record Fault(String subject, String pointer, String message) {

  @Override
  public String toString() {
    return subject + " " + pointer + ": " + message;
  }
}
