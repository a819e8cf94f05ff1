package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the difference of one file looks like, line by line. */
class UnifiedTextTest {

  @Test
  void has_three_lines_around_each_change() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

    UnifiedText text = changed("a.txt", before, before.replace("5", "five"));

    assertThat(text.text())
        .isEqualTo(
            """
            diff --git a/a.txt b/a.txt
            --- a/a.txt
            +++ b/a.txt
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
    assertThat(text.added()).isEqualTo(1);
    assertThat(text.removed()).isEqualTo(1);
  }

  @Test
  void a_new_file_comes_from_nowhere() {
    assertThat(UnifiedText.of("dir/a.txt", Optional.empty(), bytes("1\n2\n")).text())
        .isEqualTo(
            """
            diff --git a/dir/a.txt b/dir/a.txt
            new file mode 100644
            --- /dev/null
            +++ b/dir/a.txt
            @@ -0,0 +1,2 @@
            +1
            +2
            """);
  }

  @Test
  void a_file_that_is_gone_goes_nowhere() {
    assertThat(UnifiedText.of("a.txt", bytes("1\n"), Optional.empty()).text())
        .isEqualTo(
            """
            diff --git a/a.txt b/a.txt
            deleted file mode 100644
            --- a/a.txt
            +++ /dev/null
            @@ -1 +0,0 @@
            -1
            """);
  }

  @Test
  void an_empty_file_has_no_lines() {
    assertThat(UnifiedText.of("a.txt", Optional.empty(), bytes("")).text())
        .isEqualTo(
            """
            diff --git a/a.txt b/a.txt
            new file mode 100644
            """);
  }

  @Test
  void a_last_line_without_an_end_is_told() {
    assertThat(changed("a.txt", "1\n2", "1\n2\n").text())
        .endsWith(
            """
             1
            -2
            \\ No newline at end of file
            +2
            """);
    assertThat(changed("a.txt", "1\n2\n", "1\n2").text())
        .endsWith(
            """
             1
            -2
            +2
            \\ No newline at end of file
            """);
  }

  @Test
  void windows_line_ends_are_kept() {
    assertThat(changed("a.txt", "1\r\n2\r\n", "1\r\n3\r\n").text())
        .endsWith("@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+3\r\n");
  }

  @Test
  void of_binary_files_only_the_names_are_told() {
    UnifiedText text = changed("a.bin", "1\0", "2\0");

    assertThat(text.isBinary()).isTrue();
    assertThat(text.added()).isZero();
    assertThat(text.text())
        .isEqualTo(
            """
            diff --git a/a.bin b/a.bin
            Binary files a/a.bin and b/a.bin differ
            """);
    assertThat(UnifiedText.of("a.bin", Optional.empty(), bytes("\0")).text())
        .endsWith("new file mode 100644\nBinary files /dev/null and b/a.bin differ\n");
  }

  @Test
  void long_lines_are_whole() {
    String line = "x".repeat(200_000);

    assertThat(changed("a.txt", line + "1\n", line + "2\n").text())
        .contains("-" + line + "1\n+" + line + "2\n");
  }

  @Test
  void odd_names_are_quoted_as_git_does() {
    assertThat(changed("a \"b\"\tc.txt", "1\n", "2\n").text())
        .startsWith("diff --git \"a/a \\\"b\\\"\\tc.txt\" \"b/a \\\"b\\\"\\tc.txt\"\n");
  }

  @Test
  void letters_of_any_alphabet_are_kept() {
    assertThat(changed("a.txt", "Größe\n", "大きさ\n").text()).endsWith("-Größe\n+大きさ\n");
  }

  private static UnifiedText changed(String path, String before, String after) {
    return UnifiedText.of(path, bytes(before), bytes(after));
  }

  private static Optional<byte[]> bytes(String text) {
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
