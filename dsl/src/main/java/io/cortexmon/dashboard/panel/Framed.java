package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.ForeignJson;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.link.Link;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Variable;

/**
 * What all panels have around what they show: texts, size, links, repetition.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Framed<P> extends Panel {

  /** Returns this panel made of other parts. */
  P parts(PanelParts changed);

  /** Returns this panel with another title; may be empty. */
  default P title(String title) {
    return frame("title", Json.of(title));
  }

  /** Returns this panel with the text that its info icon shows; Markdown. */
  default P description(String text) {
    return frame("description", Json.of(text));
  }

  /** Returns this panel so large, where its type's own size does not fit. */
  default P size(int width, int height) {
    return parts(parts().size(new Size(width, height)));
  }

  /** Returns this panel so many of 24 columns wide. */
  default P width(int columns) {
    return size(columns, parts().size().height());
  }

  /** Returns this panel so many grid units high, of about 38 pixels each. */
  default P height(int units) {
    return size(parts().size().width(), units);
  }

  /**
   * Returns this panel with its upper left corner there, whatever stands around it. Where all
   * panels leave it to the layout, none overlap.
   *
   * @param x columns from the left, 0 to 23
   * @param y grid units from the top of the dashboard
   */
  default P at(int x, int y) {
    Arguments.notNegative("x", x);
    Arguments.notNegative("y", y);
    return frame("gridPos", JsonObject.of("x", Json.of(x)).with("y", y));
  }

  /** Returns this panel with a fixed id, so that links to it outlive panels put before it. */
  default P id(int id) {
    return frame("id", Json.of(Arguments.positive("panel id", id)));
  }

  /** Returns this panel without a background. */
  default P transparent() {
    return frame("transparent", Json.TRUE);
  }

  /** Returns this panel with a further link in its title. */
  default P link(Link link) {
    return frame("links", parts().fields().array("links").plus(link.json()));
  }

  /** Returns this panel once for each value of a variable, side by side. */
  default P repeat(Variable variable) {
    JsonObject fields = parts().fields().with("repeat", variable.name());
    return parts(parts().fields(fields.with("repeatDirection", "h")));
  }

  /** Returns this panel once for each value of a variable, so many in a line. */
  default P repeat(Variable variable, int maxPerRow) {
    JsonObject fields = parts().fields().with("repeat", variable.name());
    return parts(
        parts()
            .fields(
                fields
                    .with("repeatDirection", "h")
                    .with("maxPerRow", Arguments.positive("panels in a line", maxPerRow))));
  }

  /** Returns this panel once for each value of a variable, one below the other. */
  default P repeatDown(Variable variable) {
    JsonObject fields = parts().fields().with("repeat", variable.name());
    return parts(parts().fields(fields.with("repeatDirection", "v")));
  }

  /**
   * Returns this panel as a use of a library panel, which then decides what it shows.
   *
   * @param uid the library panel's uid
   * @param name its name
   */
  default P libraryPanel(String uid, String name) {
    return frame("libraryPanel", JsonObject.of("name", name).with("uid", uid));
  }

  /**
   * Returns this panel with fields of Grafana's JSON set over everything else: what the typed
   * methods do not know. Objects are merged, all else is replaced.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  default P raw(String json) {
    return parts(parts().raw(parts().raw().merged(JsonObject.parse(json))));
  }

  /**
   * Returns this panel with fields of another library's object set over everything else, for
   * example of a panel of Grafana's foundation SDK: see {@link ForeignJson#text}.
   *
   * @throws IllegalArgumentException if the object does not give a JSON object
   */
  default P raw(Object source) {
    return parts(parts().raw(parts().raw().merged(ForeignJson.object(source))));
  }

  private P frame(String name, Json value) {
    return parts(parts().fields(parts().fields().with(name, value)));
  }
}
