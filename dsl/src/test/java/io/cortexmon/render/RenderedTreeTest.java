package io.cortexmon.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Place;
import io.cortexmon.render.RenderedTree.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTreeTest {

  private static final List<Place> HERE = List.of(Place.of("Orders.java", 7));

  @Test
  void sorts_files_by_path() {
    RenderedTree tree = RenderedTree.of(List.of(file("b/c"), file("a"), file("b-c"), file("b/B")));

    assertThat(tree.paths()).containsExactly("a", "b-c", "b/B", "b/c");
    assertThat(tree.entries()).extracting(Entry::path).containsExactly("a", "b-c", "b/B", "b/c");
  }

  @Test
  void renders_when_read_and_keeps_nothing() {
    AtomicInteger calls = new AtomicInteger();
    Entry counting = Entry.text("a", "k", HERE, () -> "é" + calls.incrementAndGet());
    RenderedTree tree = RenderedTree.of(List.of(counting));

    assertThat(calls).hasValue(0);
    assertThat(tree.bytes("a")).isEqualTo("é1".getBytes(UTF_8));
    assertThat(tree.bytes("a")).isEqualTo("é2".getBytes(UTF_8));
  }

  @Test
  void refuses_two_files_with_one_path() {
    Entry other = Entry.text("a", "k", List.of(Place.of("Other.java", 8)), () -> "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RenderedTree.of(List.of(file("a"), other)))
        .withMessage("two files have the path a; defined at [Orders.java:7] and [Other.java:8]");
  }

  @Test
  void refuses_a_file_in_a_file() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RenderedTree.of(List.of(file("a/b/c/d"), file("a/b"))))
        .withMessage(
            "a/b is a file and the folder of a/b/c/d;"
                + " defined at [Orders.java:7] and [Orders.java:7]");
  }

  @Test
  void names_the_nearest_file_when_there_is_none_of_a_path() {
    RenderedTree tree = RenderedTree.of(List.of(file("grafana/orders.json")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.bytes("grafana/order.json"))
        .withMessage(
            "no file grafana/order.json is rendered; did you mean \"grafana/orders.json\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../x       | path \"../x\": must not hold \"..\"",
        "a/../../x  | path \"a/../../x\": must not hold \"..\"",
        "./x        | path \"./x\": must not hold \".\"",
        "..         | path \"..\": must not hold \"..\"",
        "/etc/x     | path \"/etc/x\": must be relative",
        "a//b       | path \"a//b\": must not hold empty names",
        "a/         | path \"a/\": must not hold empty names",
        "a\\b       | path \"a\\\\b\": must be separated by slashes, not backslashes",
        "''         | file name must not be empty"
      })
  void refuses_paths_that_could_lead_out_of_the_folder(String path, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> file(path)).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\0", "\u001b[2J", "a\u0085b"})
  void refuses_control_characters_in_paths(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file(path))
        .withMessageEndingWith("\": must not hold control characters");
  }

  @Test
  void refuses_names_that_no_file_system_takes() {
    String longest = "a".repeat(251) + "😀";

    assertThat(file(longest + "/" + longest).path()).hasSize(507);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file("x/" + longest + "a"))
        .withMessage(
            "path \"x/" + longest + "a\": file names take at most 255 bytes, and this has 256");
  }

  @Test
  void accepts_names_with_dots_and_letters_of_all_languages() {
    assertThat(file("a..b/.hidden/..x/größe.json").path()).isEqualTo("a..b/.hidden/..x/größe.json");
  }

  private static Entry file(String path) {
    return Entry.text(path, "k", HERE, () -> path);
  }
}
