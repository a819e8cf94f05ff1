package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cortexmon.catalog.SettingsFields;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.DurationText;
import io.cortexmon.render.Renderer;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.MonitorSpec;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.ScrapeJob;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CortexSettingsTest {

  private static final Environment PRODUCTION = Environment.named("production");

  /** Every setting by its key, with its default. */
  private static final Map<String, Object> DEFAULTS = byKey(CortexSettings.from(PRODUCTION));

  private static final Monitoring USUAL = define(PRODUCTION);

  private static final Monitoring UNUSUAL =
      define(
          PRODUCTION.values(
              DEFAULTS.entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey, entry -> other(entry.getKey(), entry.getValue())))));

  private static Map<String, Object> byKey(CortexSettings settings) {
    Map<String, Object> fields = new TreeMap<>();
    SettingsFields.of(settings).forEach((path, value) -> fields.put("cortex." + path, value));
    return fields;
  }

  private static Monitoring define(Environment environment) {
    return new CortexMonitoring().define(environment);
  }

  /** Another value than the default, such that all others together are still sensible. */
  private static String other(String key, Object value) {
    if (value instanceof Duration time) {
      return DurationText.of(key.endsWith(".timeout") ? time.dividedBy(2) : time.multipliedBy(2));
    }
    if (value instanceof Threshold limit && limit.unit().equals(Unit.SECONDS)) {
      return DurationText.of(Duration.ofSeconds(Math.round(limit.value() * 2)));
    }
    if (value instanceof Threshold limit && limit.unit().equals(Unit.RATIO)) {
      return BigDecimal.valueOf(limit.value()).subtract(new BigDecimal("0.03")).toPlainString();
    }
    if (value instanceof Threshold limit) {
      return BigDecimal.valueOf(limit.value()).add(BigDecimal.valueOf(7)).toPlainString();
    }
    String name = "other-" + Integer.toHexString(key.hashCode());
    Matcher start = Pattern.compile("https?://|[#/]").matcher(value.toString());
    return start.lookingAt() ? start.group() + name : name;
  }

  @Test
  void every_setting_is_read_under_the_key_that_its_accessors_spell() {
    Environment environment = Environment.named("production");

    CortexSettings.from(environment);

    assertThat(environment.askedKeys()).isEqualTo(DEFAULTS.keySet());
  }

  @Test
  void name_cluster_and_namespace_of_the_environment_are_the_defaults() {
    CortexSettings settings =
        CortexSettings.from(Environment.named("staging").cluster("west").namespace("agents"));

    assertThat(settings.environment()).isEqualTo("staging");
    assertThat(settings.cluster()).isEqualTo("west");
    assertThat(settings.namespace()).isEqualTo("agents");
  }

  @Test
  void equal_environments_give_equal_monitoring() {
    assertThat(define(PRODUCTION)).isEqualTo(USUAL);
  }

  @TestFactory
  Stream<DynamicTest> every_setting_changes_the_monitoring_by_itself() {
    return DEFAULTS.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(changed(entry.getKey(), entry.getValue())).isNotEqualTo(USUAL)));
  }

  private static Monitoring changed(String key, Object usual) {
    return define(PRODUCTION.value(key, other(key, usual)));
  }

  @TestFactory
  Stream<DynamicTest> no_default_limit_survives_in_the_alerts_it_feeds() {
    return DEFAULTS.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Threshold)
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () -> assertLimitIsGone(entry.getKey(), (Threshold) entry.getValue())));
  }

  private static void assertLimitIsGone(String key, Threshold usual) {
    Pattern number = Pattern.compile("(?<![\\w.])" + Pattern.quote(usual.number()) + "(?![\\w.])");
    List<String> before = expressions(USUAL);
    List<Rule> fed =
        rules(changed(key, usual)).filter(rule -> !before.contains(expression(rule))).toList();

    assertThat(fed).isNotEmpty();
    for (Rule rule : fed) {
      AlertingRule unusual = alert(UNUSUAL, rule.name());
      assertThat(expression(alert(USUAL, rule.name()))).containsPattern(number);
      assertThat(expression(unusual)).doesNotContainPattern(number);
      assertThat(unusual.annotations())
          .extracting(Annotation::text)
          .noneMatch(text -> names(text, usual));
    }
  }

  /** Whether a text names the limit: {@code 5%}, {@code (limit 20)}, or by a word of its own. */
  private static boolean names(String text, Threshold limit) {
    return Stream.of(limit.toString(), "(limit " + limit.number() + ")", " half ", "an hour")
        .anyMatch(text::contains);
  }

  @Test
  void no_default_interval_survives() {
    Map<String, Duration> usual = intervals(USUAL);

    assertThat(intervals(UNUSUAL))
        .allSatisfy((group, interval) -> assertThat(interval).isNotEqualTo(usual.get(group)));
  }

  private static Map<String, Duration> intervals(Monitoring monitoring) {
    return monitoring.groups().stream()
        .collect(Collectors.toMap(RuleGroup::name, RuleGroup::interval));
  }

  @Test
  void no_default_pace_of_scraping_survives() {
    assertThat(UNUSUAL.prometheus().get(0).scrapeInterval())
        .isNotEqualTo(USUAL.prometheus().get(0).scrapeInterval());
    assertThat(paces(UNUSUAL))
        .hasSameSizeAs(paces(USUAL))
        .doesNotContainAnyElementsOf(paces(USUAL));
  }

  /** Interval and timeout of each job and monitor that has its own. */
  private static List<String> paces(Monitoring monitoring) {
    Stream<String> jobs =
        monitoring.scraped().stream()
            .filter(ScrapeJob.class::isInstance)
            .map(ScrapeJob.class::cast)
            .filter(job -> !job.scrape().interval().isZero())
            .map(job -> job.name() + " " + job.scrape().interval());
    Stream<String> monitors =
        monitoring.scraped().stream()
            .filter(Monitor.class::isInstance)
            .map(monitor -> ((Monitor<?>) monitor).spec())
            .flatMap(spec -> spec.endpoints().stream().flatMap(at -> pace(spec, at.scrape())));
    return Stream.concat(jobs, monitors).toList();
  }

  private static Stream<String> pace(MonitorSpec spec, Scrape scrape) {
    String name = "monitor " + spec.metadata().name();
    return Stream.of(name + " every " + scrape.interval(), name + " timeout " + scrape.timeout());
  }

  @Test
  void no_default_namespace_survives_in_expressions() {
    assertThat(expressions(USUAL)).anyMatch(expression -> expression.contains("\"cortex\""));
    assertThat(expressions(UNUSUAL)).noneMatch(expression -> expression.contains("\"cortex\""));
  }

  @Test
  void no_default_address_channel_or_secret_survives_in_the_files() {
    List<String> names =
        DEFAULTS.values().stream()
            .filter(String.class::isInstance)
            .map(Object::toString)
            .filter(name -> name.matches("(https?://|#).*|cortex-alertmanager"))
            .toList();

    assertThat(names).hasSize(13);
    assertThat(rendered(USUAL)).contains(names);
    assertThat(rendered(UNUSUAL)).doesNotContain(names);
  }

  private static String rendered(Monitoring monitoring) {
    return Renderer.render(monitoring).entries().stream()
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static List<String> expressions(Monitoring monitoring) {
    return rules(monitoring).map(CortexSettingsTest::expression).toList();
  }

  private static String expression(Rule rule) {
    return rule.query().expr().text();
  }

  private static Stream<Rule> rules(Monitoring monitoring) {
    return monitoring.groups().stream().flatMap(group -> group.rules().stream());
  }

  private static AlertingRule alert(Monitoring monitoring, String name) {
    return rules(monitoring)
        .filter(rule -> rule.name().equals(name))
        .map(AlertingRule.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
