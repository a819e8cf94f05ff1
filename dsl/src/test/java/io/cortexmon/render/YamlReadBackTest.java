package io.cortexmon.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.LoaderOptions;

/** What {@link Yaml} writes reads back as what was put in, by two readers. */
class YamlReadBackTest {

  private static final int TRIES = 300;
  private static final ObjectMapper JACKSON = new YAMLMapper();

  @Property(tries = TRIES)
  void strings_read_back_as_themselves(@ForAll("nasty") String text) {
    reads_back(new YamlMap().put("k", text).put(text + "_", List.of(text, "end")));
  }

  @Property(tries = TRIES)
  void blocks_read_back_as_their_text(@ForAll("nasty") String text) {
    YamlMap inner = new YamlMap().put("k", new Yaml.Block(text)).put("end", 1);

    reads_back(new YamlMap().put("list", List.of(new Yaml.Block(text), inner)).put("end", true));
  }

  @Property(tries = TRIES)
  void doubles_read_back_as_the_same_number(@ForAll double number) {
    String text = Yaml.document(new YamlMap().put("k", number));

    assertThat(snakeYaml(text).get("k"))
        .isInstanceOfSatisfying(
            Number.class, read -> assertThat(read.doubleValue()).isEqualTo(number));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void trees_read_back_as_they_were_built(@ForAll("trees") YamlMap tree) {
    reads_back(tree);
  }

  private static void reads_back(YamlMap tree) {
    String text = Yaml.document(tree);

    assertThat(text).endsWith("\n").doesNotContain("\r");
    assertThat(snakeYaml(text)).as(text).isEqualTo(plain(tree));
    assertThat(jackson(text)).as(text).isEqualTo(plain(tree));
  }

  private static Map<String, Object> snakeYaml(String text) {
    return new org.yaml.snakeyaml.Yaml(new LoaderOptions()).load(text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> jackson(String text) {
    try {
      return JACKSON.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof YamlMap map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.fields().forEach((key, field) -> plain.put(key, plain(field)));
      return plain;
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return value instanceof Yaml.Block block ? block.text() : value;
  }

  /** Texts made of the pieces that YAML gives a meaning to. */
  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "y",
            "no",
            "on",
            "true",
            "null",
            "~",
            "0",
            "1",
            "7",
            "e",
            "x",
            "o",
            "b",
            "f",
            "_",
            ".",
            "+",
            "-",
            ":",
            ": ",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\r",
            "#",
            " #",
            "\"",
            "'",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "=",
            "<<",
            "---",
            "...",
            "inf",
            "nan",
            "\0",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "é",
            "日",
            "😀",
            "2026-01-01",
            "T",
            "Z",
            "12:30");
    return pieces.list().ofMinSize(0).ofMaxSize(6).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<YamlMap> trees() {
    return maps(values(3));
  }

  private Arbitrary<Object> values(int depth) {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            List.of(
                nasty().asGeneric(),
                nasty().map(Yaml.Block::new).asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric()));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Object> inner = values(depth - 1);
    return Arbitraries.oneOf(
        List.of(leaves, inner.list().ofMaxSize(3).asGeneric(), maps(inner).asGeneric()));
  }

  private Arbitrary<YamlMap> maps(Arbitrary<Object> values) {
    return Arbitraries.maps(nasty(), values)
        .ofMaxSize(3)
        .map(
            fields -> {
              YamlMap map = new YamlMap();
              fields.forEach(map::put);
              return map;
            });
  }
}
