package io.cortexmon.publish.tree;

import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.publish.tree.Layout.Mode;
import io.cortexmon.render.Renderer;
import io.cortexmon.render.SystemId;
import io.cortexmon.render.SystemTree;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published as a kustomization. */
class KustomizationTest {

  private static final String FOLDER = "live/orders/kubernetes/";

  private static final Gauge WAITING = Gauge.named("orders_waiting").help("Orders that wait");

  private static SortedMap<String, Content> published(Profile profile) {
    AlertingRule alert =
        AlertingRule.named("OrdersWait", WAITING.isAbove(20))
            .severity(Severity.WARNING)
            .summary("Orders wait.")
            .description("{{ $value }} orders wait, ${nobody} knows why.");
    Monitoring orders =
        Monitoring.named("orders").rules(RuleGroup.named("orders").every(seconds(30)).rules(alert));
    SystemTree system =
        new SystemTree(new SystemId("live", "orders"), "Orders", Renderer.render(orders));
    return new Layout("", Layout.DEFAULT_TEMPLATE, Mode.KUBERNETES, profile)
        .tree("com.shop:shop", List.of(system))
        .files();
  }

  @Test
  void lists_exactly_what_exists() {
    SortedMap<String, Content> files = published(Profile.NONE);

    TreeSet<String> others = new TreeSet<>();
    for (String path : files.keySet()) {
      assertThat(path).startsWith(FOLDER);
      others.add(path.substring(FOLDER.length()));
    }
    assertThat(others.remove("kustomization.yaml")).isTrue();
    List<String> listed =
        files
            .getOrDefault(FOLDER + "kustomization.yaml", Content.text(""))
            .text()
            .lines()
            .filter(line -> line.startsWith("  - "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(listed).isNotEmpty().containsExactlyElementsOf(others);
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"NONE", "FLUX", "ARGOCD"})
  @Tag("external")
  void kubectl_takes_the_folder(Profile profile, @TempDir Path folder) throws Exception {
    for (Map.Entry<String, Content> file : published(profile).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().bytes());
    }

    String built = kustomize(folder.resolve(FOLDER));

    assertThat(built).contains("kind: PrometheusRule", "kind: ConfigMap");
    assertThat(built.contains("kustomize.toolkit.fluxcd.io/substitute: disabled"))
        .isEqualTo(profile == Profile.FLUX);
  }

  private static String kustomize(Path folder) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("kubectl", "kustomize", folder.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    } catch (IOException e) {
      System.out.println("skipped: kubectl is not on the PATH");
      assumeThat(false).as("kubectl is not on the PATH").isTrue();
      return "";
    }
  }
}
