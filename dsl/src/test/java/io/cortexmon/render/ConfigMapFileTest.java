package io.cortexmon.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfigMapFileTest {

  @Test
  void lines_are_copied_below_their_key() {
    assertThat(text("{\n  \"a\": 1\n}\n"))
        .isEqualTo(
            """
            kind: ConfigMap
            data:
              a.json: |
                {
                  "a": 1
                }
            """);
  }

  @Test
  void what_a_block_can_not_hold_is_quoted() {
    assertThat(text("\"\u2028\"\n"))
        .isEqualTo(
            """
            kind: ConfigMap
            data:
              a.json: "\\"\\u2028\\"\\n"
            """);
  }

  @Property
  void every_file_is_written_as_the_yaml_writer_does(@ForAll("files") String file) {
    YamlMap data = new YamlMap().put("a.json", new Yaml.Block(file));

    assertThat(text(file)).isEqualTo(Yaml.document(head().put("data", data)));
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of("{", "}", "\"", "a", " ", "\t", "\n", "é", "\u0085", "\u007f", "😀")
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }

  private static String text(String file) {
    return new String(ConfigMapFile.of(head(), "a.json", file.getBytes(UTF_8)), UTF_8);
  }

  private static YamlMap head() {
    return new YamlMap().put("kind", "ConfigMap");
  }
}
