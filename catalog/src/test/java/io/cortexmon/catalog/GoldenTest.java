package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.RenderedTree.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

  private static final String ACCEPT =
      "\n\nIf this is meant, accept it, and review the changed files:\n"
          + "  mvn test -pl dsl,maven-plugin,catalog -Dtest=GoldenTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update\n";

  private final Path folder;
  private final Golden golden;

  GoldenTest(@TempDir Path folder) {
    this.folder = folder;
    this.golden = Golden.at(folder, GoldenTest.class);
  }

  @Test
  void equal_files_pass() throws IOException {
    keep("prometheus/rules.yaml", "a\n");
    keep("b.yaml", "b\n");

    assertThatCode(
            () -> golden.compare(tree(file("b.yaml", "b\n"), file("prometheus/rules.yaml", "a\n"))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_changed_file_is_shown_by_its_changed_lines() throws IOException {
    keep("a.yaml", "1\n2\n3\n4\n5\nsix\n7\n8\n9\n10\n11\n");

    assertThatThrownBy(
            () -> golden.compare(tree(file("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n"))))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "what is rendered is not what "
                + folder
                + " keeps (- kept, + rendered):\n\n"
                + "changed: a.yaml\n"
                + "  @@ -3 +3 @@\n   3\n   4\n   5\n  -six\n  +6\n   7\n   8\n   9"
                + ACCEPT);
  }

  @Test
  void a_file_that_is_not_kept_is_named() {
    assertThatThrownBy(() -> golden.compare(tree(file("new.yaml", "1\n"))))
        .hasMessageContaining("\n\nnew: new.yaml is rendered, but not kept" + ACCEPT);
  }

  @Test
  void a_file_that_is_no_longer_rendered_is_named() throws IOException {
    keep("old/gone.yaml", "1\n");

    assertThatThrownBy(() -> golden.compare(tree()))
        .hasMessageContaining("\n\ngone: old/gone.yaml is kept, but no longer rendered" + ACCEPT);
  }

  @Test
  void a_line_end_and_a_missing_final_newline_are_differences() throws IOException {
    keep("a.yaml", "1\n2\n");

    assertThatThrownBy(() -> golden.compare(tree(file("a.yaml", "1\r\n2"))))
        .hasMessageContaining("\n  -1\n  -2\n  +1\\r\n  +2\\EOF\n");
  }

  @Test
  void a_long_difference_is_cut() throws IOException {
    keep("a.yaml", lines(0, 60));

    assertThatThrownBy(() -> golden.compare(tree(file("a.yaml", lines(100, 160)))))
        .hasMessageContaining("\n  +138\n  … and 21 more lines\n");
  }

  @Test
  void an_update_takes_over_what_is_rendered_and_fails() throws IOException {
    keep("same.yaml", "same\n");
    keep("changed.yaml", "old\n");
    keep("gone.yaml", "gone\n");
    RenderedTree tree =
        tree(
            file("changed.yaml", "new\n"), file("in/new.yaml", "1\n"), file("same.yaml", "same\n"));

    assertThatThrownBy(() -> golden.updating(true).compare(tree))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            folder
                + ": 3 files updated; review what changed, and run again without -Dgolden.update");

    assertThat(folder.resolve("gone.yaml")).doesNotExist();
    assertThat(folder.resolve("changed.yaml")).hasContent("new\n");
    assertThatCode(() -> golden.compare(tree)).doesNotThrowAnyException();
  }

  @Test
  void an_update_that_changes_nothing_fails_too() throws IOException {
    keep("a.yaml", "1\n");

    assertThatThrownBy(() -> golden.updating(true).compare(tree(file("a.yaml", "1\n"))))
        .hasMessageContaining(": 0 files updated; ");
  }

  @Test
  void differences_far_apart_stand_under_headings_of_their_own() {
    assertThat(LineDiff.of(lines(0, 20), "first\n" + lines(0, 19) + "last\n"))
        .containsExactly(
            "@@ -1 +1 @@",
            "+first",
            " 0",
            " 1",
            " 2",
            "@@ -17 +18 @@",
            " 16",
            " 17",
            " 18",
            "-19",
            "+last");
  }

  @Test
  void equal_texts_have_no_differences() {
    assertThat(LineDiff.of(lines(0, 9), lines(0, 9))).isEmpty();
  }

  private void keep(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> n + "\n").collect(Collectors.joining());
  }

  private static Entry file(String path, String text) {
    return Entry.text(path, "test", List.of(), () -> text);
  }

  private static RenderedTree tree(Entry... entries) {
    return RenderedTree.of(Stream.of(entries).toList());
  }
}
