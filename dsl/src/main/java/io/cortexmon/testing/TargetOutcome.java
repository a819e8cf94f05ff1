package io.cortexmon.testing;

import io.cortexmon.promql.DurationText;
import io.cortexmon.scrape.Relabelings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Prometheus makes of a target (its {@code scrape/target.go}).
 *
 * @param isDropped whether a step dropped it
 * @param fault why it is refused, in Prometheus's words; empty where it is not
 * @param labels its labels, those of two underscores among them; empty unless it is scraped
 */
record TargetOutcome(boolean isDropped, Optional<String> fault, Map<String, String> labels) {

  private static final Set<String> TRUTHS =
      Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

  /** Labels that hold a truth value, in the order of Prometheus's checks, and what they say. */
  private static final List<Map.Entry<String, String>> FLAGS =
      List.of(
          Map.entry("__convert_classic_histograms_to_nhcb__", "convert classic histograms to nhcb"),
          Map.entry("__always_scrape_classic_histograms__", "always scrape classic histograms"),
          Map.entry("__scrape_native_histograms__", "scrape native histograms"));

  static TargetOutcome of(JobSettings settings, Map<String, String> discovered) {
    Optional<Map<String, String>> relabelled =
        Relabelings.apply(settings.relabelings(), discovered);
    if (relabelled.isEmpty()) {
      return new TargetOutcome(true, Optional.empty(), Map.of());
    }
    Map<String, String> labels = new TreeMap<>(relabelled.get());
    Optional<String> fault = addressFault(labels).or(() -> paceFault(labels));
    fault = fault.or(() -> flagFault(labels));
    if (fault.isPresent()) {
      return new TargetOutcome(false, fault, Map.of());
    }
    labels.keySet().removeIf(name -> name.startsWith("__meta_"));
    labels.putIfAbsent("instance", labels.getOrDefault("__address__", ""));
    return new TargetOutcome(false, Optional.empty(), labels);
  }

  private static Optional<String> addressFault(Map<String, String> labels) {
    String address = labels.getOrDefault("__address__", "");
    if (address.isEmpty()) {
      return Optional.of("no address");
    }
    return address.contains("/")
        ? Optional.of("\"" + address + "\" is not a valid hostname")
        : Optional.empty();
  }

  private static Optional<String> paceFault(Map<String, String> labels) {
    String interval = labels.getOrDefault("__scrape_interval__", "");
    String timeout = labels.getOrDefault("__scrape_timeout__", "");
    return durationFault("interval", interval)
        .or(() -> durationFault("timeout", timeout))
        .or(
            () ->
                duration(timeout).compareTo(duration(interval)) > 0
                    ? Optional.of(
                        String.format(
                            "scrape timeout cannot be greater than scrape interval"
                                + " (\"%s\" > \"%s\")",
                            timeout, interval))
                    : Optional.empty());
  }

  private static Optional<String> durationFault(String what, String text) {
    Optional<Duration> parsed = DurationText.parse(text);
    if (parsed.isEmpty()) {
      String reason =
          text.isEmpty()
              ? "empty duration string"
              : "not a valid duration string: \"" + text + "\"";
      return Optional.of("error parsing scrape " + what + ": " + reason);
    }
    return parsed.get().isZero()
        ? Optional.of("scrape " + what + " cannot be 0")
        : Optional.empty();
  }

  private static Duration duration(String text) {
    return DurationText.parse(text).orElse(Duration.ZERO);
  }

  private static Optional<String> flagFault(Map<String, String> labels) {
    for (Map.Entry<String, String> flag : FLAGS) {
      String value = labels.getOrDefault(flag.getKey(), "");
      if (!value.isEmpty() && !TRUTHS.contains(value)) {
        return Optional.of(
            "error parsing "
                + flag.getValue()
                + ": strconv.ParseBool: parsing \""
                + value
                + "\": invalid syntax");
      }
    }
    return Optional.empty();
  }

  /** Returns the labels that series get. */
  Map<String, String> publicLabels() {
    Map<String, String> shown = new TreeMap<>(labels);
    shown.keySet().removeIf(name -> name.startsWith("__"));
    return shown;
  }

  /** Returns the address that is asked; {@code params} are those of the job. */
  String url(Map<String, List<String>> params) {
    Map<String, List<String>> all = new TreeMap<>();
    params.forEach((name, values) -> all.put(name, new ArrayList<>(values)));
    labels.forEach(
        (name, value) -> {
          if (name.startsWith("__param_")) {
            List<String> values =
                all.computeIfAbsent(name.substring("__param_".length()), k -> new ArrayList<>());
            if (values.isEmpty()) {
              values.add(value);
            } else {
              values.set(0, value);
            }
          }
        });
    List<String> query = new ArrayList<>();
    all.forEach(
        (name, values) -> values.forEach(value -> query.add(encoded(name) + "=" + encoded(value))));
    return labels.get("__scheme__")
        + "://"
        + labels.get("__address__")
        + labels.get("__metrics_path__")
        + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }

  /** Returns what happened, for the first line of a failure. */
  String text() {
    if (isDropped) {
      return "is dropped";
    }
    return fault.map(reason -> "is refused: " + reason).orElse("is scraped");
  }

  /** Returns what is there at the end of a trace. */
  String summary() {
    return fault.orElseGet(() -> LabelDifference.text(publicLabels()));
  }
}
