package io.cortexmon.scrape;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import java.time.Duration;
import java.util.List;

/**
 * The fluent copies of everything that scrapes: jobs, probes and the endpoints of monitors.
 *
 * @param <S> its own type
 */
public interface Scraping<S> extends Accessing<S> {

  /** How targets are scraped. */
  Scrape scrape();

  /** Returns this scraping in another way. */
  S scrape(Scrape changed);

  @Override
  default Access access() {
    return scrape().request().access();
  }

  @Override
  default S access(Access changed) {
    return scrape(scrape().request(scrape().request().access(changed)));
  }

  /** Returns this scraping at an interval of its own, instead of the server's. */
  default S every(Duration interval) {
    return scrape(scrape().interval(Arguments.positive("scrape interval", interval)));
  }

  /** Returns this with a timeout of its own; it must not be longer than the interval. */
  default S timeout(Duration timeout) {
    return scrape(scrape().timeout(Arguments.positive("scrape timeout", timeout)));
  }

  /** Returns this with another path than {@code /metrics}. */
  default S path(String path) {
    return scrape(scrape().request(scrape().request().path(path)));
  }

  /** Returns this with another scheme than {@code http}. */
  default S scheme(Scheme scheme) {
    return scrape(scrape().request(scrape().request().scheme(scheme)));
  }

  /** Returns this with a parameter in the URL, in place of one of the same name. */
  default S param(String name, String... values) {
    return scrape(scrape().request(scrape().request().param(name, List.of(values))));
  }

  /** Returns this leaving labels as the target exposes them, even where the target has them too. */
  default S honorLabels() {
    return scrape(scrape().honorLabels(true));
  }

  /** Returns this stamping every sample with the time of the scrape. */
  default S ignoringTimestamps() {
    return scrape(scrape().honorTimestamps(false));
  }

  /** Returns this with more steps for targets, after those it has. */
  default S relabel(Relabeling... steps) {
    return relabel(List.of(steps));
  }

  /** Returns this with more steps for targets, after those it has. */
  default S relabel(List<Relabeling> steps) {
    return scrape(scrape().relabelings(Copies.joined(scrape().relabelings(), steps)));
  }

  /** Returns this with more steps for series, after those it has. */
  default S relabelMetrics(Relabeling... steps) {
    return relabelMetrics(List.of(steps));
  }

  /** Returns this with more steps for series, after those it has. */
  default S relabelMetrics(List<Relabeling> steps) {
    return scrape(scrape().metricRelabelings(Copies.joined(scrape().metricRelabelings(), steps)));
  }

  /**
   * Returns this speaking HTTPS with the service account of Prometheus's own pod: its token, and
   * the cluster's certificate authority. What kubelets and API servers ask for.
   */
  default S asServiceAccount() {
    String folder = "/var/run/secrets/kubernetes.io/serviceaccount/";
    Access now = access();
    Access own =
        new Access(
            Tls.trusting(SecretRef.file(folder + "ca.crt")),
            Authorization.bearer(SecretRef.file(folder + "token")),
            now.proxyUrl(),
            now.followsRedirects(),
            now.http2());
    return scrape(scrape().request(scrape().request().scheme(Scheme.HTTPS).access(own)));
  }
}
