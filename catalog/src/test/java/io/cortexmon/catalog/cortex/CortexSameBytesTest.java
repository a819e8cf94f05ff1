package io.cortexmon.catalog.cortex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same definitions give the same bytes, whatever the machine is like. */
class CortexSameBytesTest {

  private final Path here;
  private final Path elsewhere;

  CortexSameBytesTest(@TempDir Path folder) throws IOException {
    here = folder.resolve("here");
    elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
  }

  @BeforeEach
  void render_here() {
    RenderCortex.into(here);
  }

  @Test
  void in_a_locale_with_other_letters() throws Exception {
    renderElsewhere("locale tr_TR", Map.of(), "-Duser.language=tr", "-Duser.country=TR");
  }

  @Test
  void in_a_time_zone_that_is_a_day_ahead() throws Exception {
    renderElsewhere("zone Pacific/Kiritimati", Map.of(), "-Duser.timezone=Pacific/Kiritimati");
  }

  @Test
  void in_a_charset_that_is_not_utf_8() throws Exception {
    renderElsewhere("file encoding ISO-8859-1", Map.of(), "-Dfile.encoding=ISO-8859-1");
  }

  @Test
  void on_a_system_that_knows_only_ascii_and_in_another_folder() throws Exception {
    Map<String, String> ascii = Map.of("LANG", "C", "LC_ALL", "C");

    String told = renderElsewhere("system's US-ASCII", ascii);

    assertThat(told).contains("folder elsewhere\n");
  }

  /** Renders in another Java, which must tell what makes it another one. */
  private String renderElsewhere(
      String difference, Map<String, String> environment, String... options) throws Exception {
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                // It lives for a second: what takes time to pay off is left out.
                Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"),
                Stream.of(options),
                Stream.of("-cp", System.getProperty("java.class.path")),
                Stream.of(RenderCortex.class.getName(), "out"))
            .flatMap(parts -> parts)
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    File log = elsewhere.resolve("log").toFile();
    Process process = builder.redirectOutput(log).start();
    boolean ended;
    try {
      ended = process.waitFor(60, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
    String told = Files.readString(log.toPath(), UTF_8);
    assertThat(ended).as(told).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(told).contains(difference + "\n");
    assertSameFiles();
    return told;
  }

  private void assertSameFiles() throws IOException {
    Map<String, byte[]> expected = RenderCortex.files(here);
    Map<String, byte[]> actual = RenderCortex.files(elsewhere.resolve("out"));

    assertThat(expected).containsKeys("index.json", "production/cortex/index.json");
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
  }
}
