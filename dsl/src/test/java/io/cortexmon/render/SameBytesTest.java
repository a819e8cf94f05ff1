package io.cortexmon.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Place;
import io.cortexmon.render.RenderedTree.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes do not depend on the machine's language, encoding or time zone. */
class SameBytesTest {

  private static final List<String> TURKISH =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Dfile.encoding=ISO-8859-1",
          "-Duser.timezone=Pacific/Chatham");

  private static final List<String> ARABIC =
      List.of(
          "-Duser.language=ar",
          "-Duser.country=EG",
          "-Duser.extensions=u-nu-arab",
          "-Dfile.encoding=US-ASCII",
          "-Duser.timezone=America/St_Johns");

  @Test
  void are_written_whatever_the_locale_charset_and_time_zone(@TempDir Path temp) throws Exception {
    SampleUpdate.into(temp.resolve("here"));
    run(TURKISH, temp.resolve("turkish"));
    run(ARABIC, temp.resolve("arabic"));

    Map<String, String> here = tree(temp.resolve("here"));
    assertThat(here).hasSize(3).containsKey("prod/orders/rules.yaml");
    assertThat(tree(temp.resolve("turkish"))).isEqualTo(here);
    assertThat(tree(temp.resolve("arabic"))).isEqualTo(here);
  }

  private static void run(List<String> options, Path output) throws Exception {
    Process process = ForkedJava.start(SampleUpdate.class, options, output);
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return tree;
  }

  /** Writes one system whose text is at risk: case, digits, and letters beyond ASCII. */
  static final class SampleUpdate {

    private SampleUpdate() {}

    public static void main(String[] arguments) {
      into(Path.of(arguments[0]));
    }

    static void into(Path output) {
      YamlMap rules =
          new YamlMap()
              .put("INF", "TITLE ıİ größe 日本 😀")
              .put("NIL", List.of(1234567L, 0.1, 1e22, "\u0001\u0085"))
              .put("lines", "größe\n日本");
      Entry file =
          Entry.text(
              "rules.yaml",
              "rules-ıİ",
              List.of(Place.of("Größe.java", 1234)),
              () -> Yaml.document(rules));
      SystemTree system =
          new SystemTree(
              new SystemId("prod", "orders"), "com.example.Größe", RenderedTree.of(List.of(file)));
      OutputFolder.at(output).update(List.of(system), Set.of());
    }
  }
}
