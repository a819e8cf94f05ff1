package io.cortexmon.render;

import static io.cortexmon.render.OutputFiles.file;
import static io.cortexmon.render.OutputFiles.system;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of an update, and what is not taken. */
class OutputFolderRefusalTest {

  private static final SystemId ORDERS = new SystemId("prod", "orders");
  private static final SystemId STOCK = new SystemId("prod", "stock");

  private final Path temp;
  private final Path output;
  private final OutputFiles folder;

  OutputFolderRefusalTest(@TempDir Path temp) {
    this.temp = temp;
    this.output = temp.resolve("target/cortex-mon");
    this.folder = new OutputFiles(output);
  }

  // What stands in the way

  @Test
  void adopts_a_foreign_file_of_the_same_content_and_refuses_one_of_another() throws IOException {
    Files.createDirectories(output.resolve("prod/orders"));
    Files.writeString(output.resolve("prod/orders/a"), "1");
    folder.update(system(ORDERS, file("a", "1")));
    Files.writeString(output.resolve("prod/orders/b"), "mine");

    folder.refuses(
        system(ORDERS, file("a", "2"), file("b", "2")),
        output.resolve("prod/orders/b")
            + " was not written by cortex-mon, and other content is rendered for it:"
            + " move it away or delete it, and run again");
  }

  @Test
  void refuses_a_folder_where_a_file_belongs() throws IOException {
    folder.update(system(ORDERS, file("a", "1"), file("b", "1")));
    Files.delete(output.resolve("prod/orders/b"));
    Files.createDirectories(output.resolve("prod/orders/b"));

    folder.refuses(
        system(ORDERS, file("a", "2"), file("b", "1")),
        output.resolve("prod/orders/b")
            + " is a folder where a rendered file belongs: move it away or delete it, and run"
            + " again");
  }

  @Test
  void refuses_a_link_where_a_file_belongs() throws IOException {
    folder.update(system(ORDERS, file("a", "1"), file("b", "1")));
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    Files.delete(output.resolve("prod/orders/b"));
    Files.createSymbolicLink(output.resolve("prod/orders/b"), secret);

    folder.refuses(
        system(ORDERS, file("a", "2")),
        output.resolve("prod/orders/b")
            + " is a symbolic link where a rendered file belongs: move it away or delete it, and"
            + " run again");
    assertThat(secret).hasContent("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "prod/orders", "prod/orders/b"})
  void refuses_a_link_where_a_folder_belongs(String path) throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Path link = output.resolve(path);
    Files.createDirectories(requireNonNull(link.getParent()));
    Files.createSymbolicLink(link, elsewhere);

    folder.refuses(
        system(ORDERS, file("a", "1"), file("b/c", "1")),
        link
            + " is a symbolic link where a folder belongs: move it away or delete it, and run"
            + " again");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void writes_through_a_link_to_the_output_folder_itself() throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.createDirectories(requireNonNull(output.getParent()));
    Files.createSymbolicLink(output, elsewhere);

    folder.update(system(ORDERS, file("a", "1")));

    assertThat(elsewhere.resolve("prod/orders/a")).hasContent("1");
  }

  @Test
  void refuses_a_file_where_a_folder_belongs() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("prod"), "mine");

    folder.refuses(
        system(ORDERS, file("a", "1")),
        output.resolve("prod")
            + " is a file where a folder belongs: move it away or delete it, and run again");
  }

  @Test
  void refuses_an_output_that_is_a_file() throws IOException {
    Files.createDirectories(requireNonNull(output.getParent()));
    Files.writeString(output, "mine");

    folder.refuses(
        system(ORDERS, file("a", "1")),
        output
            + " is a file where the output folder belongs: move it away or delete it, and run"
            + " again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\n  \"files\": []\n}\n ",
        "{\n  \"files\": [\n    {\"kind\": \"k\"}\n  ]\n}\n",
        "{\n  \"files\": [\n    {\"path\": \"../x\"}\n  ]\n}\n",
        "{\n  \"files\": [\n    {\"path\": \"/etc/x\"}\n  ]\n}\n",
        "{\n  \"files\": [\n    {\"path\": \"\\q\"}\n  ]\n}\n",
        "{\n  \"files\": [\n    {\"path\": \"\\u00x1\"}\n  ]\n}\n",
        "{\n  \"files\": [\n    {\"path\": \"a\nb\"}\n  ]\n}\n",
        "{\n  \"files\": [\n    {\"path\": \"a"
      })
  void refuses_an_index_that_it_did_not_write(String foreign) throws IOException {
    folder.update(system(ORDERS, file("a", "1")));
    Files.writeString(output.resolve("prod/orders/index.json"), foreign);
    Map<String, String> before = folder.tree();

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () -> folder.update(system(STOCK, file("a", "1")), system(ORDERS, file("a", "2"))))
        .withMessageStartingWith(
            output.resolve("prod/orders/index.json") + " is not an index that cortex-mon wrote (")
        .withMessageEndingWith(
            "): delete the folder " + output.resolve("prod/orders") + " and run again");
    assertThat(folder.tree()).isEqualTo(before);
  }

  @Test
  void refuses_a_foreign_index_of_the_output() throws IOException {
    Files.createDirectories(output);
    Files.writeString(
        output.resolve("index.json"),
        "{\n  \"systems\": [\n    {\"environment\": \"..\", \"name\": \"x\"}\n  ]\n}\n");

    folder.refuses(
        system(ORDERS, file("a", "1")),
        output.resolve("index.json")
            + " is not an index that cortex-mon wrote (environment name \"..\": names a folder, so"
            + " it must not start with a dot or hold slashes): delete the folder "
            + output
            + " and run again");
  }

  @Test
  void refuses_an_index_that_is_not_utf_8() throws IOException {
    folder.update(system(ORDERS, file("a", "1")));
    Files.write(output.resolve("prod/orders/index.json"), new byte[] {'{', (byte) 0xff});

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> folder.update(system(ORDERS, file("a", "1"))))
        .withMessageContaining("is not an index that cortex-mon wrote");
  }

  @Test
  void names_the_folder_it_may_not_write_to() throws IOException {
    Path locked = Files.createDirectories(output.resolve("prod"));
    assertThat(locked.toFile().setWritable(false)).isTrue();
    boolean writableAnyway = Files.isWritable(locked);
    if (writableAnyway) {
      System.out.println("OutputFolderRefusalTest: skipped, this user may write everywhere");
    }
    assumeFalse(writableAnyway, "this user may write everywhere");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> folder.update(system(ORDERS, file("a", "1"))))
        .withMessage(
            "can not write "
                + locked.resolve("orders/index.json")
                + ": no permission for "
                + locked.resolve("orders")
                + "; let this user write there, or choose another output folder");
  }

  @Test
  void names_the_file_that_the_file_system_refuses() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Path inFile = file.resolve("output");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () -> OutputFolder.at(inFile).update(List.of(system(ORDERS, file("a", "1"))), Set.of()))
        .withMessage("can not read " + inFile.resolve("index.json") + ": Not a directory");
  }

  @Test
  void reads_back_every_character_that_a_path_may_hold() {
    SystemTree strange = system(ORDERS, file("a\"b/größe, [日本] {😀}.json", "1"));
    folder.update(strange);

    assertThat(folder.update(strange).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 1, 0));
    assertThat(folder.update(system(ORDERS)).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 0, 1));
  }

  // What is given

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", ".git", "a/b", "/a", "a\\b"})
  void refuses_names_that_are_no_folder(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SystemId(name, "orders"))
        .withMessageStartingWith("environment name \"")
        .withMessageEndingWith(
            "\": names a folder, so it must not start with a dot or hold slashes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SystemId("prod", name))
        .withMessageStartingWith("system name \"");
  }

  @Test
  void refuses_names_that_are_empty_or_too_long_or_taken_or_hold_control_characters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SystemId("", "orders"))
        .withMessage("environment name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SystemId("prod", "a\nb"))
        .withMessage("system name \"a\\nb\": must not hold control characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SystemId("index.json", "a"))
        .withMessage("environment name \"index.json\": is the name of the index file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SystemId("prod", "ö".repeat(128)))
        .withMessageEndingWith("ö\": file names take at most 255 bytes, and this has 256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.json", ".x.cortex-mon-tmp", "a/.x.cortex-mon-tmp"})
  void refuses_files_with_names_of_its_own(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> system(ORDERS, file(path, "")))
        .withMessage("path \"" + path + "\": is a name that the output folder itself uses");
  }

  @Test
  void refuses_two_systems_with_one_name() {
    SystemTree other = new SystemTree(ORDERS, "com.example.Other", RenderedTree.of(List.of()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> folder.update(system(ORDERS), other))
        .withMessage("two systems are named prod/orders: com.example.Orders and com.example.Other");
  }
}
