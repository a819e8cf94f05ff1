package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestFilesTest {

  private final Path root;

  TestFilesTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void files() throws IOException {
    for (String file :
        List.of("a_test.yml", "b.yml", "b1.yaml", "x/c_test.yml", "x/y/d_test.yml", ".git/e.yml")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, "");
    }
  }

  private List<String> matching(String patterns) {
    return TestFiles.matching(root, patterns).stream()
        .map(path -> path.toString().replace('\\', '/'))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b.yml | b.yml",
        "./x//c_test.yml | x/c_test.yml",
        "*_test.yml | a_test.yml",
        "x/../*.yaml | x/../b1.yaml",
        "**/*_test.yml | a_test.yml x/c_test.yml x/y/d_test.yml",
        "x/**/*.yml | x/c_test.yml x/y/d_test.yml",
        "x/** | x/c_test.yml x/y/d_test.yml",
        "**/y/*.yml | x/y/d_test.yml",
        "*/*.yml | x/c_test.yml",
        "**/.git/*.yml | .git/e.yml",
        ".git/* | .git/e.yml",
        "b?.yaml | b1.yaml",
        "[a-b]*.y[!x]* | a_test.yml b.yml b1.yaml",
        "{a_test,b}.{yml,yaml} | a_test.yml b.yml",
        "b{,1}.y{,a}ml | b.yml b1.yaml",
        "b.yml, a_test.yml ,*.yml | b.yml a_test.yml"
      })
  void patterns_stand_for_files(String patterns, String files) {
    assertThat(matching(patterns)).containsExactly(files.trim().split(" ", -1));
  }

  @Test
  void an_absolute_pattern_stands_for_absolute_files() {
    assertThat(TestFiles.matching(Path.of("elsewhere"), root + "/x/*.yml"))
        .containsExactly(root.resolve("x/c_test.yml"));
    assertThat(TestFiles.matching(Path.of("elsewhere"), root + "/b.yml"))
        .containsExactly(root.resolve("b.yml"));
  }

  @Test
  void every_pattern_without_a_file_is_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestFiles.matching(root, "no.yml,b.yml,z/**/*.yml,x," + root + "/w*"))
        .withMessage(
            "no file matches no.yml, seen from "
                + root
                + "\nno file matches z/**/*.yml, seen from "
                + root
                + "\nx is a folder: write x/**/*.yml\nno file matches "
                + root
                + "/w*");
  }

  @Test
  void brackets_and_braces_must_be_closed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestFiles.matching(root, "[a.yml"))
        .withMessage("[a.yml: a ] is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestFiles.matching(root, "x/{a.yml"))
        .withMessage("x/{a.yml: a } is missing");
  }

  @Test
  void links_are_followed_but_not_in_circles() throws IOException {
    Files.createSymbolicLink(root.resolve("x/y/up"), root.resolve("x"));
    Files.createSymbolicLink(root.resolve("x/y/linked.yml"), root.resolve("b.yml"));

    assertThat(matching("x/**/*.yml"))
        .containsExactly("x/c_test.yml", "x/y/d_test.yml", "x/y/linked.yml");
  }

  @Test
  void one_pattern_may_stand_for_nothing() {
    assertThat(TestFiles.found(root, "src/**/*.yml")).isEmpty();
    assertThat(TestFiles.found(root, "x/y/*.yml")).containsExactly(Path.of("x/y/d_test.yml"));
  }
}
