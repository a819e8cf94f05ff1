package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/**
 * What is drawn where there are no values. Prometheus leaves a gap where a series has no sample,
 * and Grafana a break in its line.
 *
 * @param <S> the type itself, which copies return
 */
public interface NullStyle<S> extends FieldOptions<S> {

  /** Returns this drawn across all gaps, as if nothing was missing. */
  default S spanNulls() {
    return field(field().custom("spanNulls", Json.TRUE));
  }

  /** Returns this drawn across gaps that are not longer than that. */
  default S spanNulls(Duration upTo) {
    Arguments.positive("span nulls", upTo);
    return field(field().custom("spanNulls", Json.of(upTo.toMillis())));
  }

  /** Returns this with gaps, where other fields span them: what is drawn unless told otherwise. */
  default S gapsAtNulls() {
    return field(field().custom("spanNulls", Json.FALSE));
  }

  /** Returns this with a gap between values further apart than the interval of the query. */
  default S insertNulls() {
    return field(field().custom("insertNulls", Json.TRUE));
  }

  /** Returns this with a gap between values that are further apart than that. */
  default S insertNulls(Duration over) {
    Arguments.positive("insert nulls", over);
    return field(field().custom("insertNulls", Json.of(over.toMillis())));
  }

  /** Returns this without further gaps, where other fields have them. */
  default S noInsertedNulls() {
    return field(field().custom("insertNulls", Json.FALSE));
  }
}
