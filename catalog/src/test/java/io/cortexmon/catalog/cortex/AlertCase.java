package io.cortexmon.catalog.cortex;

import java.util.List;

/**
 * What is known of an alert: series under which it fires, and what it then says; all times in
 * minutes.
 *
 * @param firing series that exceed the threshold by little, for some time
 * @param from when they begin to
 * @param until when they no longer do
 * @param forMinutes how long the alert waits
 * @param labels of the alert, without its name
 * @param summary its text
 * @param description its text when the alert begins to fire
 * @param runbook the address of its runbook
 * @param quiet series that stay at the threshold or just below it, and others that look alike
 * @param lingers how long the alert goes on firing after the last sample of its series
 */
record AlertCase(
    List<Course> firing,
    double from,
    double until,
    double forMinutes,
    String labels,
    String summary,
    String description,
    String runbook,
    List<Course> quiet,
    double lingers) {

  /** Returns a case with series that exceed the threshold by little, for some time. */
  static AlertCase firing(Course... courses) {
    return new AlertCase(List.of(courses), 0, 0, 0, "", "", "", "", List.of(), 0);
  }

  /** Returns this case with the times between which the threshold is exceeded. */
  AlertCase exceeded(double fromMinute, double untilMinute) {
    return new AlertCase(
        firing,
        fromMinute,
        untilMinute,
        forMinutes,
        labels,
        summary,
        description,
        runbook,
        quiet,
        lingers);
  }

  /** Returns this case with how long the alert waits. */
  AlertCase waits(double minutes) {
    return new AlertCase(
        firing, from, until, minutes, labels, summary, description, runbook, quiet, lingers);
  }

  /** Returns this case with the labels of the alert, without its name. */
  AlertCase labels(String all) {
    return new AlertCase(
        firing, from, until, forMinutes, all, summary, description, runbook, quiet, lingers);
  }

  /** Returns this case with what the alert says when it begins to fire. */
  AlertCase says(String itsSummary, String itsDescription, String slug) {
    return new AlertCase(
        firing,
        from,
        until,
        forMinutes,
        labels,
        itsSummary,
        itsDescription,
        "https://runbooks.cortex.local/" + slug,
        quiet,
        lingers);
  }

  /** Returns this case with series at the threshold, and with others that look alike. */
  AlertCase quiet(Course... courses) {
    return new AlertCase(
        firing,
        from,
        until,
        forMinutes,
        labels,
        summary,
        description,
        runbook,
        List.of(courses),
        lingers);
  }

  /** Returns this case with how long the alert goes on firing after the last sample. */
  AlertCase lingers(double minutes) {
    return new AlertCase(
        firing, from, until, forMinutes, labels, summary, description, runbook, quiet, minutes);
  }
}
