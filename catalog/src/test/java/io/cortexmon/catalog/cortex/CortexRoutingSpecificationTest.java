package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cortexmon.catalog.Specification;
import io.cortexmon.metric.Matcher;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.DurationText;
import io.cortexmon.routing.Destination;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Routes, receivers and inhibitions against the tables of the specification. */
class CortexRoutingSpecificationTest {

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  private final Specification specification = Specification.of("cortex");

  @Test
  void routes_are_those_of_the_table_in_its_order() {
    Routing routing = CORTEX.routing().get(0);

    assertThat(routing.root().routes())
        .extracting(
            route -> condition(route.matchers()),
            CortexRoutingSpecificationTest::receiver,
            route -> String.valueOf(route.continues()))
        .containsExactlyElementsOf(
            specification.rows("Order").stream()
                .map(
                    row ->
                        tuple(
                            row.cell("Matchers"),
                            firstWord(row.cell("Receiver")),
                            row.cell("continue")))
                .toList());
  }

  @Test
  void a_route_overrides_the_waits_that_the_table_says() {
    assertThat(CORTEX.routing().get(0).root().routes())
        .extracting(CortexRoutingSpecificationTest::overrides)
        .containsExactlyElementsOf(
            specification.rows("Order").stream()
                .map(row -> row.cell("Overrides"))
                .map(cell -> cell.startsWith("group_wait") ? cell : "")
                .toList());
  }

  private static String overrides(Route route) {
    return route.timings().entrySet().stream()
        .map(timing -> timing.getKey() + " " + DurationText.of(timing.getValue()))
        .collect(Collectors.joining(", "))
        .replace("repeat_interval", "repeat");
  }

  @Test
  void receivers_tell_the_channels_of_the_table() {
    Map<String, String> specified =
        specification.rows("Order").stream()
            .map(row -> row.cell("Receiver"))
            .filter(receiver -> receiver.contains("("))
            .collect(
                Collectors.toMap(
                    CortexRoutingSpecificationTest::firstWord,
                    receiver -> receiver.replaceAll(".*\\((#.*)\\)", "$1")));
    specified.put("default", "#cortex-alerts");

    Map<String, String> ours =
        CORTEX.routing().get(0).receivers().stream()
            .flatMap(
                receiver ->
                    receiver.integrations().stream()
                        .filter(Slack.class::isInstance)
                        .map(slack -> Map.entry(receiver.name(), channel((Slack) slack))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(ours).isEqualTo(specified);
  }

  private static String channel(Slack slack) {
    assertThat(slack.sendsResolved()).isTrue();
    return slack.texts().getOrDefault(Slack.Text.CHANNEL, "");
  }

  @Test
  void inhibitions_are_those_of_the_table() {
    assertThat(CORTEX.routing().get(0).inhibitions())
        .extracting(
            inhibition -> condition(inhibition.sources()),
            inhibition -> condition(inhibition.targets()),
            inhibition -> String.join(", ", inhibition.equalLabels()))
        .containsExactlyElementsOf(
            specification.rows("Inhibition: source").stream()
                .map(
                    row ->
                        tuple(
                            row.cell("Inhibition: source"), row.cell("Target"), row.cell("equal")))
                .toList());
  }

  private static String condition(List<Matcher> matchers) {
    return matchers.stream()
        .map(matcher -> matcher.matcher().toString())
        .collect(Collectors.joining(", "));
  }

  private static String receiver(Route route) {
    return ((Destination.To) route.destination()).receiver().name();
  }

  private static String firstWord(String text) {
    return text.replaceAll(" .*", "");
  }
}
