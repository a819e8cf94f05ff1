package io.cortexmon.scrape;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import java.time.Duration;

/**
 * Targets that an HTTP endpoint lists as JSON.
 *
 * @param url the endpoint
 * @param refresh how often it is asked; zero for Prometheus's 60 seconds
 * @param access how it is reached
 */
public record HttpDiscovery(String url, Duration refresh, Access access)
    implements Discovery, Accessing<HttpDiscovery> {

  public HttpDiscovery {
    PublicUrl.checked("discovery URL", url);
    Arguments.notNegative("refresh interval", refresh);
  }

  /** Returns targets of the list at this URL. */
  public static HttpDiscovery at(String url) {
    return new HttpDiscovery(url, Duration.ZERO, Access.DEFAULT);
  }

  /** Returns this asking at this interval. */
  public HttpDiscovery every(Duration refresh) {
    return new HttpDiscovery(url, Arguments.positive("refresh interval", refresh), access);
  }

  @Override
  public HttpDiscovery access(Access changed) {
    return new HttpDiscovery(url, refresh, changed);
  }

  /** Always true: the list can give its targets any label. */
  @Override
  public boolean maySetLabel(String name) {
    return true;
  }
}
