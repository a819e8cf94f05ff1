package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.Comparison.byName;
import static io.cortexmon.catalog.Comparison.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.catalog.Specification;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.DurationText;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.MonitorSpec;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import io.cortexmon.scrape.StaticTargets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scrape jobs and monitors against the specification, row by row. */
class CortexScrapeSpecificationTest {

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  private final Specification specification = Specification.of("cortex");

  @TestFactory
  Stream<DynamicTest> every_job_and_monitor_is_in_the_data() {
    Function<JsonNode, String> name =
        node -> node.get("kind").asText() + " " + node.get("name").asText();
    Map<String, JsonNode> specified = new LinkedHashMap<>();
    specification.json().get("scrape").forEach(node -> specified.put(name.apply(node), node));

    return each(
        specified,
        byName(CORTEX.scraped(), scraped -> KINDS.get(scraped.kind()) + " " + scraped.name()),
        (node, scraped) ->
            assertThat(interval(scraped)).isEqualTo(duration(node.get("interval").asText())));
  }

  private static final Map<String, String> KINDS =
      Map.of(
          "scrape job", "scrape", "service monitor", "ServiceMonitor", "pod monitor", "PodMonitor");

  private static Duration interval(Scraped scraped) {
    Duration own =
        scraped instanceof ScrapeJob job
            ? job.scrape().interval()
            : endpoint((Monitor<?>) scraped).scrape().interval();
    return own.isZero() ? CORTEX.prometheus().get(0).scrapeInterval() : own;
  }

  private static Endpoint endpoint(Monitor<?> monitor) {
    assertThat(monitor.spec().endpoints()).hasSize(1);
    return monitor.spec().endpoints().get(0);
  }

  @TestFactory
  Stream<DynamicTest> every_job_is_as_the_table_says() {
    return each(
        byName(specification.rows("Job"), row -> firstWord(row.cell("Job"))),
        byName(scraped(ScrapeJob.class), ScrapeJob::name),
        (row, job) -> {
          String found = row.cell("Discovery / targets");
          assertThat(interval(job)).isEqualTo(duration(firstWord(row.cell("Interval"))));
          assertThat(targets(job)).isEqualTo(all(HOST_PORT, found));
          assertThat(job.scrape().honorLabels()).isEqualTo(found.contains("honor_labels"));
          assertThat(roles(job)).isEqualTo(all(ROLE, found));
          assertThat(namespaces(job)).isEqualTo(all(NAMESPACE, found));
          assertThat(kept(job)).isEqualTo(all(NAMES, row.cell("Metric relabelling")));
        });
  }

  @TestFactory
  Stream<DynamicTest> every_monitor_is_as_the_table_says() {
    return each(
        byName(specification.rows("Kind"), row -> row.cell("Kind") + " " + row.cell("Name")),
        byName(scraped(Monitor.class), monitor -> KINDS.get(monitor.kind()) + " " + monitor.name()),
        (row, monitor) -> {
          MonitorSpec spec = ((Monitor<?>) monitor).spec();
          Scrape scrape = endpoint(monitor).scrape();
          assertThat(spec.metadata().labels())
              .containsEntry("component", row.cell("component"))
              .containsEntry("prometheus", "kube-prometheus");
          assertThat(spec.selector()).hasToString(row.cell("Selector"));
          assertThat(endpoint(monitor).port()).isEqualTo(row.cell("Port"));
          assertThat(DurationText.of(scrape.interval()) + " / " + DurationText.of(scrape.timeout()))
              .isEqualTo(row.cell("Interval / timeout"));
          assertThat(kept((Scraped) monitor)).isEqualTo(all(NAMES, row.cell("Metric keep")));
          assertThat(((Scraped) monitor).metricRelabelings())
              .endsWith(Relabeling.dropLabels("exported_.+"));
        });
  }

  private static final Pattern HOST_PORT = Pattern.compile("[a-z0-9-]+:\\d{4}(?!\\d)");
  private static final Pattern ROLE = Pattern.compile("(?<=kubernetes )[a-z]+");
  private static final Pattern NAMESPACE = Pattern.compile("(?<=ns )[a-z]+");
  private static final Pattern NAMES = Pattern.compile("[a-z0-9_]+_\\.\\*");

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static String firstWord(String text) {
    return text.replaceAll(" .*", "");
  }

  private static <T> List<T> scraped(Class<T> kind) {
    return CORTEX.scraped().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The {@code host:port} of static targets; of URLs to probe, that part. */
  private static Set<String> targets(ScrapeJob job) {
    return job.discoveries().stream()
        .filter(StaticTargets.class::isInstance)
        .flatMap(targets -> ((StaticTargets) targets).addresses().stream())
        .flatMap(address -> all(HOST_PORT, address).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> roles(ScrapeJob job) {
    return kubernetes(job).map(found -> found.role().toString()).collect(Collectors.toSet());
  }

  private static Set<String> namespaces(ScrapeJob job) {
    return kubernetes(job)
        .flatMap(found -> found.namespaces().names().stream())
        .collect(Collectors.toSet());
  }

  private static Stream<KubernetesDiscovery> kubernetes(ScrapeJob job) {
    return job.discoveries().stream()
        .filter(KubernetesDiscovery.class::isInstance)
        .map(KubernetesDiscovery.class::cast);
  }

  /** What the steps keep by the names of series; there may be one such step, or none. */
  private static Set<String> kept(Scraped scraped) {
    List<Relabeling.Filter> keeps =
        scraped.metricRelabelings().stream()
            .filter(Relabeling.Filter.class::isInstance)
            .map(Relabeling.Filter.class::cast)
            .toList();
    assertThat(keeps).hasSizeLessThan(2).allMatch(Relabeling.Filter::keeps);
    return keeps.stream()
        .flatMap(keep -> all(NAMES, keep.source().regex().toString()).stream())
        .collect(Collectors.toSet());
  }

  private static Duration duration(String text) {
    return DurationText.parse(text).orElseThrow();
  }
}
