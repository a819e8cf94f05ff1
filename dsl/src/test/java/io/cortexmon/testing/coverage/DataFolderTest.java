package io.cortexmon.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes system properties")
class DataFolderTest {

  private static final String FOLDER = "cortex-mon.coverage";
  private static final String BASEDIR = "basedir";
  private static final RuleKey RULE = new RuleKey("Shop\"Down", "ShopRules.java", "abc");

  private final Path temp;

  private final Optional<String> folder = Optional.ofNullable(System.getProperty(FOLDER));
  private final Optional<String> basedir = Optional.ofNullable(System.getProperty(BASEDIR));

  DataFolderTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @BeforeEach
  void forget() {
    System.clearProperty(FOLDER);
    System.clearProperty(BASEDIR);
  }

  @AfterEach
  void restore() {
    forget();
    folder.ifPresent(value -> System.setProperty(FOLDER, value));
    basedir.ifPresent(value -> System.setProperty(BASEDIR, value));
  }

  private static Seen seen(String part, String test) {
    Seen seen = new Seen();
    seen.add(RULE, part, test);
    return seen;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void without_maven_nothing_is_noted() {
    assertThat(DataFolder.ofThisJvm()).isEmpty();
    assertThat(new CoverageRecorder().isWatching()).isFalse();
  }

  @Test
  void under_maven_the_folder_is_in_the_target_folder_of_the_module() {
    System.setProperty(BASEDIR, "/repo/shop");
    assertThat(DataFolder.ofThisJvm())
        .contains(new DataFolder(Path.of("/repo/shop/target/cortex-mon-coverage/tests")));
    assertThat(new CoverageRecorder().isWatching()).isTrue();
  }

  @Test
  void a_property_names_another_folder_or_none() {
    System.setProperty(BASEDIR, "/repo/shop");
    System.setProperty(FOLDER, "/elsewhere");
    assertThat(DataFolder.ofThisJvm()).contains(new DataFolder(Path.of("/elsewhere")));
    System.setProperty(FOLDER, "off");
    assertThat(DataFolder.ofThisJvm()).isEmpty();
  }

  @Test
  void the_jvms_of_one_build_add_up_and_those_of_an_earlier_one_are_removed() throws IOException {
    DataFolder data = new DataFolder(temp);
    data.write(seen("firing", "OldTest.a"), "build1", "jvm1");
    data.write(seen("firing", "ATest.a"), "build2", "jvm1");
    data.write(seen("firing", "BTest.b"), "build2", "jvm2");
    Files.createFile(temp.resolve("note.txt"));

    assertThat(files()).containsExactly("build2-jvm1.json", "build2-jvm2.json", "note.txt");
    Seen seen = CoverageData.in(List.of(temp, temp.resolve("none"))).seen();
    assertThat(seen.tests(RULE, "firing")).containsExactly("ATest.a", "BTest.b");
    assertThat(seen.tests(RULE, "pending")).isEmpty();
  }

  @Test
  void the_file_is_json_in_a_fixed_order() throws IOException {
    Seen seen = seen("firing", "BTest.b");
    seen.add(RULE, "firing", "ATest.a");
    seen.add(new RuleKey("Any", "B.java", "def"), "value", "BTest.b");
    new DataFolder(temp).write(seen, "build", "jvm");
    assertThat(temp.resolve("build-jvm.json"))
        .hasContent(
            """
            {
              "rules": [
                {
                  "file": "B.java",
                  "name": "Any",
                  "parts": {
                    "value": [
                      "BTest.b"
                    ]
                  },
                  "shape": "def"
                },
                {
                  "file": "ShopRules.java",
                  "name": "Shop\\"Down",
                  "parts": {
                    "firing": [
                      "ATest.a",
                      "BTest.b"
                    ]
                  },
                  "shape": "abc"
                }
              ],
              "version": 1
            }
            """);
  }

  @Test
  void a_file_that_no_test_wrote_is_told() throws IOException {
    Path file = temp.resolve("x.json");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> CoverageData.in(List.of(temp)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + " is no coverage data: ");
    Files.writeString(file, "{\"version\": 2}");
    assertThatThrownBy(() -> CoverageData.in(List.of(temp)))
        .hasMessage(
            file
                + " is coverage data of another version of cortex-mon: delete it, run the tests"
                + " again");
  }

  @Test
  void names_of_processes_are_files() {
    assertThat(ThisJvm.build()).matches("[0-9a-f]+\\.[0-9]+").isEqualTo(ThisJvm.build());
    assertThat(ThisJvm.own()).matches("[0-9a-f]+\\.[0-9]+-[0-9a-f]+").isNotEqualTo(ThisJvm.own());
  }
}
