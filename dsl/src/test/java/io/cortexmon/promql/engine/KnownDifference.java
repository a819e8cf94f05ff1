package io.cortexmon.promql.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why the engine does not answer as Prometheus 3.14.0 does. */
enum KnownDifference {
  /**
   * The version after 3.14.0, and the conformance data, look for metrics about targets where
   * {@code @} and {@code offset} of the argument say; 3.14.0 looks at the time of evaluation.
   */
  INFO_ELSEWHERE("\\binfo\\(.*(@|offset).*", false),

  /**
   * Where names are dropped late, {@code info} of 3.14.0 forgets which ones are to be dropped; the
   * version after it does not.
   */
  INFO_OF_DROPPED_NAMES("\\binfo\\(", true),

  /**
   * 3.14.0 gives nothing for a function that depends on the time of evaluation over a subquery with
   * {@code @}; the version after it gives a value.
   */
  PREDICTION_OF_FIXED_SUBQUERY("\\bpredict_linear\\(.*\\[[^\\]]*:[^\\]]*\\].*@", false),

  /**
   * With {@code @} and {@code offset} together a server's {@code timestamp} takes samples as of the
   * time without the offset, from what was read from storage for the time with it.
   */
  TIMESTAMP_WITH_OFFSET("\\btimestamp\\(.*(@.*offset|offset.*@)", false);

  private final Pattern query;
  private final boolean onlyDelayed;

  KnownDifference(String query, boolean onlyDelayed) {
    this.query = Pattern.compile(query, Pattern.DOTALL);
    this.onlyDelayed = onlyDelayed;
  }

  /**
   * Returns why answers to a query may differ, if there is a known reason.
   *
   * @param delayed whether names are dropped at the end of the evaluation only
   */
  static Optional<KnownDifference> of(String query, boolean delayed) {
    return Arrays.stream(values())
        .filter(known -> delayed || !known.onlyDelayed)
        .filter(known -> known.query.matcher(query).find())
        .findFirst();
  }
}
