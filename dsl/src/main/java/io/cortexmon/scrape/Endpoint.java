package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;

/**
 * A port of a service or pod that a monitor scrapes.
 *
 * <pre>{@code
 * Endpoint.port("metrics").every(seconds(15)).timeout(seconds(10))
 * }</pre>
 *
 * @param port the port's name in the Service, or in the container for pod monitors
 * @param scrape how it is scraped and relabelled
 */
public record Endpoint(String port, Scrape scrape) implements Scraping<Endpoint> {

  public Endpoint {
    Arguments.dnsLabel("port name", port);
  }

  /** Returns the port of this name. */
  public static Endpoint port(String name) {
    return new Endpoint(name, Scrape.DEFAULT);
  }

  @Override
  public Endpoint scrape(Scrape changed) {
    return new Endpoint(port, changed);
  }
}
