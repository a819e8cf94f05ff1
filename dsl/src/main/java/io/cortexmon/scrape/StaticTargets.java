package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.metric.LabelValue;
import java.util.Arrays;
import java.util.List;

/**
 * Targets that are written down, with labels that all of them get.
 *
 * <pre>{@code
 * StaticTargets.of("orders:8080", "stock:8080").labels(TIER.is("backend"))
 * }</pre>
 *
 * @param addresses {@code host:port}, or what relabelling turns into it
 * @param labels the labels of these targets
 */
public record StaticTargets(List<String> addresses, List<LabelValue> labels) implements Discovery {

  private static final Pattern HOST_PORT =
      Pattern.compile("([^\\s/?#@:\\[\\]]+|\\[[0-9a-fA-F:.%]+\\]):([0-9]{1,5})");

  public StaticTargets {
    addresses = Arguments.distinct("target", addresses);
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("static targets: at least one is needed");
    }
    labels = List.copyOf(labels);
    Arguments.distinct("target label", labels.stream().map(label -> label.label().name()).toList());
  }

  /**
   * Returns targets by {@code host:port}.
   *
   * @throws IllegalArgumentException if one has no port, or has a scheme or a path, which belong to
   *     the job
   */
  public static StaticTargets of(String... addresses) {
    Arrays.stream(addresses).forEach(StaticTargets::hostAndPort);
    return new StaticTargets(List.of(addresses), List.of());
  }

  /**
   * Returns targets by URL, for a job that hands them to a prober: {@link ScrapeJob#probing}.
   *
   * @throws IllegalArgumentException if one is no http or https URL, or holds credentials
   */
  public static StaticTargets urls(String... urls) {
    Arrays.stream(urls).forEach(url -> PublicUrl.checked("target", url));
    return new StaticTargets(List.of(urls), List.of());
  }

  /** Returns these targets with more labels, after those they have. */
  public StaticTargets labels(LabelValue... more) {
    return new StaticTargets(addresses, Copies.joined(labels, List.of(more)));
  }

  @Override
  public boolean maySetLabel(String name) {
    return labels.stream().anyMatch(label -> label.label().name().equals(name));
  }

  static String hostAndPort(String address) {
    Matcher match = HOST_PORT.matcher(address);
    if (match.matches()) {
      checkPort(Integer.parseInt(match.group(2)));
      return address;
    }
    if (address.contains("@")) {
      throw new IllegalArgumentException(
          "a target must be host:port without a user or password; say authorization(..) with a"
              + " SecretRef");
    }
    throw new IllegalArgumentException("target " + quoted(address) + ": " + fault(address));
  }

  private static String fault(String address) {
    if (address.contains("://")) {
      return "must be host:port; say scheme(..) and path(..) on the job";
    }
    if (address.contains("/")) {
      return "must be host:port; say path(..) on the job";
    }
    if (!address.isBlank() && !address.contains(":")) {
      return "needs a port, for example " + quoted(address.strip() + ":8080");
    }
    return "must be host:port";
  }

  static int checkPort(int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + ": must be between 1 and 65535");
    }
    return port;
  }
}
