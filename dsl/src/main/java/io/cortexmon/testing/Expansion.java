package io.cortexmon.testing;

import io.cortexmon.promql.engine.QueryValue;

/**
 * Makes texts of templates. Those without the word {@code query} may be asked for later than at the
 * evaluation.
 */
interface Expansion {

  /**
   * Returns the text of a template of an alert.
   *
   * @param alert the name of the alert
   * @param sample the result of the alert's query
   * @param time of the evaluation, in milliseconds since 1970-01-01
   */
  String of(String alert, String template, QueryValue.Sample sample, long time);
}
