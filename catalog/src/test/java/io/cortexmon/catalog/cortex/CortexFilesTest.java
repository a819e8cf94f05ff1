package io.cortexmon.catalog.cortex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Matcher.quoteReplacement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered files, read by the programs that they are for. */
@Tag("external")
class CortexFilesTest {

  private final Path folder;

  CortexFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    RenderedTree tree =
        Renderer.render(new CortexMonitoring().define(Environment.named("production")));
    for (RenderedTree.Entry file : tree.entries()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }

  @Test
  void promtool_accepts_all_rules() throws Exception {
    assertThat(run("promtool", "check", "rules", "prometheus/recording-rules.yaml"))
        .contains("SUCCESS: 73 rules found");
    assertThat(run("promtool", "check", "rules", "prometheus/alerting-rules.yaml"))
        .contains("SUCCESS: 32 rules found");
  }

  @Test
  void promtool_accepts_the_server_configuration_and_all_files_that_it_names() throws Exception {
    provideSecrets("prometheus/prometheus.yaml");

    assertThat(run("promtool", "check", "config", "prometheus/prometheus.yaml"))
        .contains("SUCCESS: 2 rule files found")
        .contains("SUCCESS: prometheus/prometheus.yaml is valid");
  }

  @Test
  void promtool_would_miss_a_rule_file() throws Exception {
    run("promtool", "--version"); // Skips the test where there is none; below that would be caught.
    provideSecrets("prometheus/prometheus.yaml");
    Files.delete(folder.resolve("prometheus/alerting-rules.yaml"));

    assertThatThrownBy(() -> run("promtool", "check", "config", "prometheus/prometheus.yaml"))
        .hasMessageContaining(
            "\"prometheus/alerting-rules.yaml\" does not point to an existing file");
  }

  /** Puts secrets where the tests may write, and says so in the file that looks for them. */
  private void provideSecrets(String config) throws IOException {
    Pattern place = Pattern.compile("(?<=_file: )/.+");
    Path file = folder.resolve(config);
    String text = Files.readString(file);
    for (MatchResult secret : place.matcher(text).results().toList()) {
      Path inFolder = folder.resolve(secret.group().substring(1));
      Files.createDirectories(inFolder.getParent());
      Files.writeString(inFolder, "");
    }
    Files.writeString(
        file, place.matcher(text).replaceAll(secret -> quoteReplacement(folder + secret.group())));
  }

  @Test
  void amtool_accepts_the_routing() throws Exception {
    assertThat(run("amtool", "check-config", "alertmanager/alertmanager.yaml"))
        .contains("SUCCESS")
        .contains("8 receivers", "3 inhibit rules");
  }

  @Test
  void amtool_finds_the_receivers_that_an_alert_is_for() throws Exception {
    assertThat(receivers("severity=critical", "component=master"))
        .isEqualTo("pagerduty,slack-masters");
    assertThat(receivers("severity=warning", "component=meta-agent"))
        .isEqualTo("slack-warnings,slack-core");
    assertThat(receivers("severity=warning", "component=worker", "tier=core"))
        .isEqualTo("slack-warnings,slack-core");
    assertThat(receivers("severity=info", "component=contractor")).isEqualTo("slack-contractors");
    assertThat(receivers("severity=info", "component=coordination")).isEqualTo("default");
  }

  private String receivers(String... labels) throws Exception {
    String config = "--config.file=alertmanager/alertmanager.yaml";
    return run(Stream.concat(
                Stream.of("amtool", "config", "routes", "test", config), Stream.of(labels))
            .toArray(String[]::new))
        .strip();
  }

  private String run(String... command) throws Exception {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, command[0])));
    if (!there) {
      String reason = "skipped: there is no " + command[0] + " on the PATH";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("%s ended", command[0]).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
