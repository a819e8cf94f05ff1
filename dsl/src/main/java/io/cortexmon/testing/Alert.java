package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import java.util.Map;

/**
 * One alert of a rule at one time.
 *
 * @param labels those of the query's result and of the rule, {@code alertname} among them
 * @param annotations texts by name, expanded
 * @param state pending or firing
 * @param activeSince when its query first gave a result, in milliseconds since 1970-01-01
 * @param value what the query gave last; 0 where that was a native histogram
 */
public record Alert(
    Labels labels,
    Map<String, String> annotations,
    AlertState state,
    long activeSince,
    double value) {}
