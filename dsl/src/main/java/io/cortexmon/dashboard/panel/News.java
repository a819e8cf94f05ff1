package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * The entries of an RSS or Atom feed: Grafana's {@code news}. Grafana's own server must be able to
 * reach the feed, or the feed must allow browsers of other sites (CORS).
 *
 * @param parts what it is made of
 */
public record News(PanelParts parts) implements Framed<News> {

  private static final Size SIZE = new Size(8, 10);

  /** Returns a panel with a title, which shows Grafana's blog unless given another feed. */
  public static News titled(String title) {
    return new News(PanelParts.of("news", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with the entries of a feed. */
  public News feed(String url) {
    return parts(parts.option("feedUrl", Json.of(Arguments.name("address of feed", url))));
  }

  /** Returns this panel without the pictures of entries. */
  public News withoutImages() {
    return parts(parts.option("showImage", Json.FALSE));
  }

  @Override
  public News parts(PanelParts changed) {
    return new News(changed);
  }
}
