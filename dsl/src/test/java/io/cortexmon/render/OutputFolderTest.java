package io.cortexmon.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.cortexmon.definition.Place;
import io.cortexmon.render.RenderedTree.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  private static final SystemId ORDERS = new SystemId("prod", "orders");
  private static final SystemId STOCK = new SystemId("prod", "stock");

  private final Path temp;
  private final Path output;

  OutputFolderTest(@TempDir Path temp) {
    this.temp = temp;
    this.output = temp.resolve("target/cortex-mon");
  }

  // What is written

  @Test
  void writes_the_files_and_both_indexes() {
    Entry rules =
        Entry.text(
            "prometheus/alerting-rules.yaml",
            "alerting-rules",
            List.of(
                Place.of("OrdersRules.java", 41),
                Place.of("Limits.java", 100),
                Place.of("OrdersRules.java", 9),
                Place.of("OrdersRules.java", 41)),
            () -> "groups: []\n");
    Entry route =
        Entry.text("alertmanager/alertmanager.yaml", "routing", List.of(), () -> "größe\n");

    Update update = update(system(ORDERS, rules, route));

    assertThat(update)
        .isEqualTo(
            new Update(
                List.of(new SystemSummary(ORDERS, output.resolve("prod/orders"), 2, 0, 0)),
                List.of()));
    assertThat(tree())
        .containsOnly(
            Map.entry(
                "index.json",
                """
                {
                  "systems": [
                    {"environment": "prod", "name": "orders", "source": "com.example.Orders"}
                  ]
                }
                """),
            Map.entry(
                "prod/orders/index.json",
                """
                {
                  "files": [
                    {"path": "alertmanager/alertmanager.yaml", "kind": "routing", \
                "sha256": "80509adb883cb2f4aac2f5ec0461503ff7dad5a379ad05b97e04afd29f3b3a4a", "definedAt": []},
                    {"path": "prometheus/alerting-rules.yaml", "kind": "alerting-rules", \
                "sha256": "761adf8d97e15214e4da44effe63bc331092f597e3089818d5825c87444b1f27", "definedAt": \
                ["Limits.java:100", "OrdersRules.java:9", "OrdersRules.java:41"]}
                  ]
                }
                """),
            Map.entry("prod/orders/alertmanager/alertmanager.yaml", "größe\n"),
            Map.entry("prod/orders/prometheus/alerting-rules.yaml", "groups: []\n"));
  }

  @Test
  void writes_only_what_changed() {
    update(system(ORDERS, file("a", "1"), file("b", "1"), file("c/d", "1")));
    Map<String, FileTime> before = age();

    Update update = update(system(ORDERS, file("a", "1"), file("b", "2"), file("e", "1")));

    assertThat(update.systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 2, 1, 1));
    assertThat(changedSince(before))
        .containsExactly("prod/orders/b", "prod/orders/e", "prod/orders/index.json");
    assertThat(tree().keySet())
        .containsExactly(
            "index.json",
            "prod/orders/a",
            "prod/orders/b",
            "prod/orders/e",
            "prod/orders/index.json");
    assertThat(output.resolve("prod/orders/c")).doesNotExist();
  }

  @Test
  void touches_nothing_when_nothing_changed() {
    SystemTree orders = system(ORDERS, file("a", "1"), file("b/c", "2"));
    update(orders, system(STOCK));
    Map<String, FileTime> before = age();

    Update update = update(orders, system(STOCK));

    assertThat(update.systems())
        .containsExactly(
            new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 2, 0),
            new SystemSummary(STOCK, output.resolve("prod/stock"), 0, 0, 0));
    assertThat(changedSince(before)).isEmpty();
  }

  @Test
  void brings_back_what_was_changed_or_deleted_by_hand() throws IOException {
    SystemTree orders = system(ORDERS, file("a", "1"), file("b/c", "2"), file("d", "3"));
    update(orders);
    Files.writeString(output.resolve("prod/orders/a"), "changed");
    Files.writeString(output.resolve("prod/orders/d"), "4");
    Files.delete(output.resolve("prod/orders/b/c"));
    Files.delete(output.resolve("prod/orders/b"));
    Files.delete(output.resolve("prod/orders/index.json"));

    assertThat(update(orders).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 3, 0, 0));
    assertThat(tree())
        .containsEntry("prod/orders/a", "1")
        .containsEntry("prod/orders/b/c", "2")
        .containsEntry("prod/orders/d", "3");
  }

  // What is deleted

  @Test
  void removes_a_system_that_is_gone_and_its_folders() {
    update(system(ORDERS, file("a", "1"), file("b/c/d", "2")), system(new SystemId("dev", "x")));

    Update update = update(system(STOCK, file("a", "1")));

    assertThat(update.removedSystems()).containsExactly(new SystemId("dev", "x"), ORDERS);
    assertThat(tree().keySet())
        .containsExactly("index.json", "prod/stock/a", "prod/stock/index.json");
    assertThat(output.resolve("dev")).doesNotExist();
    assertThat(output.resolve("prod/orders")).doesNotExist();
    assertThat(update(system(STOCK, file("a", "1"))).removedSystems()).isEmpty();
  }

  @Test
  void leaves_systems_alone_that_are_not_part_of_the_run() {
    update(system(ORDERS, file("a", "1")), system(STOCK, file("a", "1")));
    Map<String, FileTime> before = age();

    Update update =
        OutputFolder.at(output)
            .update(
                List.of(system(STOCK, file("a", "1"))), Set.of(ORDERS, new SystemId("dev", "new")));

    assertThat(update.removedSystems()).isEmpty();
    assertThat(changedSince(before)).isEmpty();
  }

  @Test
  void leaves_foreign_files_where_they_are() throws IOException {
    update(system(ORDERS, file("a", "1"), file("b/c", "2")), system(STOCK, file("x", "1")));
    Files.writeString(output.resolve("notes.txt"), "mine");
    Files.writeString(output.resolve("prod/orders/b/notes.txt"), "mine");
    Files.writeString(output.resolve("prod/stock/notes.txt"), "mine");
    Files.createDirectories(output.resolve("prod/orders/empty"));

    update(system(ORDERS, file("a", "1")));

    assertThat(tree().keySet())
        .containsExactly(
            "index.json",
            "notes.txt",
            "prod/orders/a",
            "prod/orders/b/notes.txt",
            "prod/orders/index.json",
            "prod/stock/notes.txt");
    assertThat(output.resolve("prod/orders/empty")).exists();
  }

  @Test
  void removes_the_last_system_and_writes_nothing_where_there_is_none() {
    update();
    assertThat(output).doesNotExist();

    update(system(ORDERS, file("a", "1")));
    update();

    assertThat(tree()).containsOnly(Map.entry("index.json", "{\n  \"systems\": []\n}\n"));
  }

  @Test
  void cleans_up_after_a_run_that_was_killed() throws IOException {
    SystemTree orders = system(ORDERS, file("a", "1"), file("b/c", "2"));
    update(orders, system(STOCK, file("d/e", "1")));
    for (String folder : List.of("", "prod/orders", "prod/orders/b", "prod/stock/d")) {
      Files.writeString(output.resolve(folder).resolve(".k3j2h1.cortex-mon-tmp"), "half");
    }

    update(orders);

    assertThat(tree().keySet())
        .containsExactly(
            "index.json", "prod/orders/a", "prod/orders/b/c", "prod/orders/index.json");
    assertThat(output.resolve("prod/stock")).doesNotExist();
  }

  @Test
  void knows_the_files_of_a_run_that_ended_early() {
    Entry broken =
        Entry.text(
            "c",
            "text",
            List.of(),
            () -> {
              throw new IllegalStateException("no content");
            });
    update(system(ORDERS, file("a", "1")));

    assertThatIllegalStateException()
        .isThrownBy(() -> update(system(ORDERS, file("b", "1"), broken)))
        .withMessage("no content");
    assertThat(tree().keySet())
        .containsExactly("index.json", "prod/orders/a", "prod/orders/b", "prod/orders/index.json");
    assertThatIllegalStateException()
        .isThrownBy(() -> update(system(STOCK, file("b", "1"), broken)));
    assertThat(tree().keySet()).contains("prod/orders/b", "prod/stock/b");

    assertThat(update().removedSystems()).containsExactly(ORDERS, STOCK);
    assertThat(tree().keySet()).containsExactly("index.json");
  }

  @Test
  void keeps_a_file_in_the_index_until_it_is_deleted() {
    Path old = output.resolve("prod/orders/old");
    Entry meddler =
        Entry.text(
            "a",
            "text",
            List.of(),
            () -> {
              replaceByFolder(old);
              return "1";
            });
    update(system(ORDERS, file("old", "1")));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> update(system(ORDERS, meddler)))
        .withMessageStartingWith("can not delete " + old + ": ");
    assertThat(tree().get("prod/orders/index.json")).contains("\"path\": \"old\"");
  }

  @Test
  void gives_the_right_checksums_after_a_run_that_ended_early() {
    update(system(ORDERS, file("a", "1"), file("b", "1")));
    SystemTree changed = system(ORDERS, file("a", "2"), file("b", "1"));
    Entry broken =
        Entry.text(
            "b",
            "text",
            List.of(),
            () -> {
              throw new IllegalStateException("no content");
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> update(system(ORDERS, file("a", "2"), broken)));
    assertThat(tree()).containsEntry("prod/orders/a", "2");
    assertThat(tree().get("prod/orders/index.json")).contains("\"sha256\": \"\"");

    assertThat(update(changed).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 2, 0));
    assertThat(tree().get("prod/orders/index.json"))
        .contains(
            "\"a\", \"kind\": \"text\", \"sha256\":"
                + " \"d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35\"",
            "\"b\", \"kind\": \"text\", \"sha256\":"
                + " \"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {-70_000, -1, 0, 1, 70_000})
  void finds_the_difference_between_long_files_wherever_it_is(int longer) {
    String content = "0123456789".repeat(20_000);
    update(system(ORDERS, file("a", content)));

    String other = content.substring(0, content.length() - 1) + "x";
    String changed =
        longer < 0 ? content.substring(0, content.length() + longer) : other + "y".repeat(longer);

    assertThat(update(system(ORDERS, file("a", changed))).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 1, 0, 0));
    assertThat(tree()).containsEntry("prod/orders/a", changed);
  }

  private static void replaceByFolder(Path file) {
    try {
      Files.delete(file);
      Files.createDirectories(file.resolve("folder"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void removes_files_that_a_killed_run_only_announced() throws IOException {
    update(system(ORDERS, file("a", "1")));
    Path index = output.resolve("prod/orders/index.json");
    Files.writeString(
        index,
        Files.readString(index)
            .replace(
                "\n  ]",
                ",\n    {\"path\": \"b/c\", \"kind\": \"k\", \"sha256\": \"\", \"definedAt\": []}"
                    + ",\n    {\"path\": \"b/d\", \"kind\": \"k\", \"sha256\": \"\", \"definedAt\":"
                    + " []}\n  ]"));
    Files.createDirectories(output.resolve("prod/orders/b"));
    Files.writeString(output.resolve("prod/orders/b/c"), "1");

    assertThat(update(system(ORDERS, file("a", "1"))).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 1, 1));
    assertThat(tree().keySet())
        .containsExactly("index.json", "prod/orders/a", "prod/orders/index.json");
    assertThat(output.resolve("prod/orders/b")).doesNotExist();
  }

  // What stands in the way

  @Test
  void adopts_a_foreign_file_of_the_same_content_and_refuses_one_of_another() throws IOException {
    Files.createDirectories(output.resolve("prod/orders"));
    Files.writeString(output.resolve("prod/orders/a"), "1");
    update(system(ORDERS, file("a", "1")));
    Files.writeString(output.resolve("prod/orders/b"), "mine");

    refuses(
        system(ORDERS, file("a", "2"), file("b", "2")),
        output.resolve("prod/orders/b")
            + " was not written by cortex-mon, and other content is rendered for it:"
            + " move it away or delete it, and run again");
  }

  @Test
  void refuses_a_folder_where_a_file_belongs() throws IOException {
    update(system(ORDERS, file("a", "1"), file("b", "1")));
    Files.delete(output.resolve("prod/orders/b"));
    Files.createDirectories(output.resolve("prod/orders/b"));

    refuses(
        system(ORDERS, file("a", "2"), file("b", "1")),
        output.resolve("prod/orders/b")
            + " is a folder where a rendered file belongs: move it away or delete it, and run"
            + " again");
  }

  @Test
  void refuses_a_link_where_a_file_belongs() throws IOException {
    update(system(ORDERS, file("a", "1"), file("b", "1")));
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    Files.delete(output.resolve("prod/orders/b"));
    Files.createSymbolicLink(output.resolve("prod/orders/b"), secret);

    refuses(
        system(ORDERS, file("a", "2")),
        output.resolve("prod/orders/b")
            + " is a symbolic link where a rendered file belongs: move it away or delete it, and"
            + " run again");
    assertThat(secret).hasContent("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "prod/orders", "prod/orders/b"})
  void refuses_a_link_where_a_folder_belongs(String folder) throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Path link = output.resolve(folder);
    Files.createDirectories(requireNonNull(link.getParent()));
    Files.createSymbolicLink(link, elsewhere);

    refuses(
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

    update(system(ORDERS, file("a", "1")));

    assertThat(elsewhere.resolve("prod/orders/a")).hasContent("1");
  }

  @Test
  void refuses_a_file_where_a_folder_belongs() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("prod"), "mine");

    refuses(
        system(ORDERS, file("a", "1")),
        output.resolve("prod")
            + " is a file where a folder belongs: move it away or delete it, and run again");
  }

  @Test
  void refuses_an_output_that_is_a_file() throws IOException {
    Files.createDirectories(requireNonNull(output.getParent()));
    Files.writeString(output, "mine");

    refuses(
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
    update(system(ORDERS, file("a", "1")));
    Files.writeString(output.resolve("prod/orders/index.json"), foreign);
    Map<String, String> before = tree();

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> update(system(STOCK, file("a", "1")), system(ORDERS, file("a", "2"))))
        .withMessageStartingWith(
            output.resolve("prod/orders/index.json") + " is not an index that cortex-mon wrote (")
        .withMessageEndingWith(
            "): delete the folder " + output.resolve("prod/orders") + " and run again");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void refuses_a_foreign_index_of_the_output() throws IOException {
    Files.createDirectories(output);
    Files.writeString(
        output.resolve("index.json"),
        "{\n  \"systems\": [\n    {\"environment\": \"..\", \"name\": \"x\"}\n  ]\n}\n");

    refuses(
        system(ORDERS, file("a", "1")),
        output.resolve("index.json")
            + " is not an index that cortex-mon wrote (environment name \"..\": names a folder, so"
            + " it must not start with a dot or hold slashes): delete the folder "
            + output
            + " and run again");
  }

  @Test
  void refuses_an_index_that_is_not_utf_8() throws IOException {
    update(system(ORDERS, file("a", "1")));
    Files.write(output.resolve("prod/orders/index.json"), new byte[] {'{', (byte) 0xff});

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> update(system(ORDERS, file("a", "1"))))
        .withMessageContaining("is not an index that cortex-mon wrote");
  }

  @Test
  void names_the_folder_it_may_not_write_to() throws IOException {
    Path folder = Files.createDirectories(output.resolve("prod"));
    assertThat(folder.toFile().setWritable(false)).isTrue();
    boolean writableAnyway = Files.isWritable(folder);
    if (writableAnyway) {
      System.out.println("OutputFolderTest: skipped, this user may write everywhere");
    }
    assumeFalse(writableAnyway, "this user may write everywhere");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> update(system(ORDERS, file("a", "1"))))
        .withMessage(
            "can not write "
                + folder.resolve("orders/index.json")
                + ": no permission for "
                + folder.resolve("orders")
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
    update(strange);

    assertThat(update(strange).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 1, 0));
    assertThat(update(system(ORDERS)).systems())
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
        .isThrownBy(() -> update(system(ORDERS), other))
        .withMessage("two systems are named prod/orders: com.example.Orders and com.example.Other");
  }

  private Update update(SystemTree... systems) {
    return OutputFolder.at(output).update(List.of(systems), Set.of());
  }

  /** The update is refused with that message and nothing has changed. */
  private void refuses(SystemTree system, String message) {
    Map<String, String> before = tree();

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> update(system))
        .withMessage(message);
    assertThat(tree()).isEqualTo(before);
  }

  private static SystemTree system(SystemId id, Entry... files) {
    return new SystemTree(id, "com.example.Orders", RenderedTree.of(List.of(files)));
  }

  private static Entry file(String path, String content) {
    return Entry.text(path, "text", List.of(Place.of("Orders.java", 7)), () -> content);
  }

  /** Every file in the output, with its content. */
  private Map<String, String> tree() {
    Map<String, String> tree = new TreeMap<>();
    files().forEach(file -> tree.put(output.relativize(file).toString(), read(file)));
    return tree;
  }

  /** Makes every file and folder look old, so that any write shows. */
  private Map<String, FileTime> age() {
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Map<String, FileTime> times = new TreeMap<>();
    files()
        .forEach(
            file -> {
              try {
                Files.setLastModifiedTime(file, old);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              times.put(output.relativize(file).toString(), old);
            });
    return times;
  }

  private List<String> changedSince(Map<String, FileTime> before) {
    return files()
        .filter(file -> !time(file).equals(before.get(output.relativize(file).toString())))
        .map(file -> output.relativize(file).toString())
        .toList();
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Path> files() {
    if (!Files.isDirectory(output)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
