package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Labels;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random alerts go through random trees as Alertmanager's own tool says. */
@Tag("external")
class AmtoolRoutingTest {

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> VALUES = List.of("x", "y", "xy", "");
  private static final int TREES = 25;
  private static final int ALERTS = 4;

  private final Random random = new Random(7);

  @BeforeAll
  static void amtool_is_on_the_path() {
    boolean found =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "amtool")));
    if (!found) {
      System.out.println("AmtoolRoutingTest skipped: there is no amtool on the PATH");
    }
    Assumptions.assumeTrue(found, "there is no amtool on the PATH");
  }

  @Test
  void receivers_are_those_that_amtool_names(@TempDir Path folder) throws Exception {
    for (int tree = 0; tree < TREES; tree++) {
      Routing routing = routing();
      Path file = folder.resolve("alertmanager.yaml");
      Files.write(file, alertmanagerFile(routing));
      for (int i = 0; i < ALERTS; i++) {
        Map<String, String> labels = labels();
        assertThat(RouteWalk.of(routing, Labels.of(labels)).receivers())
            .as("%s%n%s", labels, Files.readString(file))
            .isEqualTo(amtool(file, labels));
      }
    }
  }

  private static byte[] alertmanagerFile(Routing routing) {
    RenderedTree rendered = Renderer.render(Monitoring.named("random").routing(routing));
    String path =
        rendered.paths().stream()
            .filter(one -> one.endsWith("alertmanager.yaml"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(rendered.paths().toString()));
    return rendered.bytes(path);
  }

  private Routing routing() {
    Routing routing = Routing.to(Receiver.silent("r0"));
    for (int i = random.nextInt(4); i >= 0; i--) {
      routing = routing.route(route(1));
    }
    return routing;
  }

  private Route route(int depth) {
    List<Matcher> matchers = new ArrayList<>();
    List<String> names = new ArrayList<>(NAMES);
    for (int i = random.nextInt(2); i >= 0; i--) {
      matchers.add(matcher(names.remove(random.nextInt(names.size()))));
    }
    Route route =
        random.nextInt(8) == 0 ? Route.otherwise() : Route.when(matchers.toArray(Matcher[]::new));
    if (random.nextInt(4) > 0) {
      route = route.to(Receiver.silent("r" + random.nextInt(9)));
    }
    if (random.nextBoolean()) {
      route = route.thenContinue();
    }
    for (int i = depth < 3 ? random.nextInt(3) : 0; i > 0; i--) {
      route = route.route(route(depth + 1));
    }
    return route;
  }

  private Matcher matcher(String name) {
    Label label = Label.named(name);
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return switch (random.nextInt(6)) {
      case 0 -> label.is(value);
      case 1 -> label.isNot(value);
      case 2 -> label.matches("x.*");
      case 3 -> label.doesNotMatch("y|");
      case 4 -> label.isOneOf("x", "y");
      default -> label.isPresent();
    };
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    for (String name : NAMES) {
      String value = VALUES.get(random.nextInt(VALUES.size()));
      if (!value.isEmpty()) {
        labels.put(name, value);
      }
    }
    labels.put("alertname", "Any");
    return labels;
  }

  private static List<String> amtool(Path file, Map<String, String> labels)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("amtool", "config", "routes", "test", "--config.file=" + file));
    labels.forEach((name, value) -> command.add(name + "=" + value));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return Stream.of(output.strip().split(",", -1)).distinct().toList();
  }
}
