package io.cortexmon.promql.engine;

/** A function of a range vector, for one series at one step. */
interface RangeFunction {

  /**
   * Calculates the result of one window, which has at least one sample.
   *
   * @param window the samples
   * @param scalars the other arguments at this step, in the order written
   * @param result is nothing when called; stays so where the function gives no result
   * @param annotations what the function has to say
   * @throws EvaluationException where Prometheus answers with an error
   */
  void apply(RangeWindow window, double[] scalars, Cell result, Annotations annotations);
}
