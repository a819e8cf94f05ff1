package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * What all transformations have around their options.
 *
 * @param <T> the transformation type itself, which copies return
 */
public interface Transforming<T> extends Transformation {

  /** Returns this transformation in another form. */
  T json(JsonObject changed);

  /** Returns this transformation kept and not run. */
  default T disabled() {
    return json(json().with("disabled", true));
  }

  /** Returns this transformation of the results of these queries only, by their ref ids. */
  default T onQueries(String... refIds) {
    return on(FrameMatcher.byRefId(refIds));
  }

  /** Returns this transformation of these results only; the others go on unchanged. */
  default T on(FrameMatcher frames) {
    return json(json().with("filter", frames.json()));
  }

  /** Returns this transformation of other data than the panel's series. */
  default T topic(DataTopic topic) {
    return json(json().with("topic", topic.id()));
  }

  /**
   * Returns this transformation with options of Grafana's JSON set over its own. Objects are
   * merged, all else is replaced.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  default T raw(String options) {
    return json(json().with("options", Shape.options(json()).merged(JsonObject.parse(options))));
  }
}
