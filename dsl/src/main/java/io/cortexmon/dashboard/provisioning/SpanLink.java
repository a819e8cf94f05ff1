package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * What all links from a span have: the tags of the span, or of its resource, that the query on the
 * other side has as labels.
 *
 * @param <S> the kind of link itself, which copies return
 */
public interface SpanLink<S> {

  /** Grafana's form. */
  JsonObject json();

  /** Returns this link in another form. */
  S json(JsonObject changed);

  /** Returns this with tags whose names are labels, too. */
  default S tags(String... names) {
    JsonArray tags = json().array("tags");
    for (String name : Arguments.distinct("tag", List.of(names))) {
      tags = tags.plus(JsonObject.of("key", Arguments.name("tag", name)));
    }
    return json(json().with("tags", tags));
  }

  /** Returns this with a tag that the other side knows as this label. */
  default S tag(String name, String label) {
    JsonObject tag =
        JsonObject.of("key", Arguments.name("tag", name))
            .with("value", Arguments.name("label", label));
    return json(json().with("tags", json().array("tags").plus(tag)));
  }
}
