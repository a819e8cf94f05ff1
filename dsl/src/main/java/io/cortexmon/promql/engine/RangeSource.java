package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Modifiers.Extension;
import io.cortexmon.promql.Window;

/** A range vector: a matrix selector or a subquery. */
abstract class RangeSource {

  /** The expression of the range vector. */
  final Expr expr;

  /** When it looks. */
  final Moment moment;

  /** How far back it looks from there, in milliseconds. */
  final long range;

  /** How far back it looks as it is written, in nanoseconds. */
  final long nanos;

  /** How it reaches beyond its ends. */
  final Extension extension;

  RangeSource(Expr expr, Moment moment, Window range, Extension extension) {
    this.expr = expr;
    this.moment = moment;
    this.range = Moment.millis(range);
    this.nanos = Moment.nanos(range);
    this.extension = extension;
  }

  /** Returns all samples that the steps need. */
  abstract RangeRows rows(Run run, Grid grid);

  /** Returns how far before the range samples count. */
  final long before(Run run) {
    return extension == Extension.NONE ? 0 : run.lookback();
  }

  /** Returns how far after the range samples count. */
  final long after(Run run) {
    return extension == Extension.SMOOTHED ? run.lookback() : 0;
  }
}
