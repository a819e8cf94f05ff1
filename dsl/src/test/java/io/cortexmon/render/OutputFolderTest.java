package io.cortexmon.render;

import static io.cortexmon.render.OutputFiles.file;
import static io.cortexmon.render.OutputFiles.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an update writes and deletes, and what it leaves alone. */
class OutputFolderTest {

  private static final SystemId ORDERS = new SystemId("prod", "orders");
  private static final SystemId STOCK = new SystemId("prod", "stock");

  private final Path output;
  private final OutputFiles folder;

  OutputFolderTest(@TempDir Path temp) {
    this.output = temp.resolve("target/cortex-mon");
    this.folder = new OutputFiles(output);
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

    Update update = folder.update(system(ORDERS, rules, route));

    assertThat(update)
        .isEqualTo(
            new Update(
                List.of(new SystemSummary(ORDERS, output.resolve("prod/orders"), 2, 0, 0)),
                List.of()));
    assertThat(folder.tree())
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
    folder.update(system(ORDERS, file("a", "1"), file("b", "1"), file("c/d", "1")));
    Map<String, FileTime> before = folder.age();

    Update update = folder.update(system(ORDERS, file("a", "1"), file("b", "2"), file("e", "1")));

    assertThat(update.systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 2, 1, 1));
    assertThat(folder.changedSince(before))
        .containsExactly("prod/orders/b", "prod/orders/e", "prod/orders/index.json");
    assertThat(folder.tree().keySet())
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
    folder.update(orders, system(STOCK));
    Map<String, FileTime> before = folder.age();

    Update update = folder.update(orders, system(STOCK));

    assertThat(update.systems())
        .containsExactly(
            new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 2, 0),
            new SystemSummary(STOCK, output.resolve("prod/stock"), 0, 0, 0));
    assertThat(folder.changedSince(before)).isEmpty();
  }

  @Test
  void brings_back_what_was_changed_or_deleted_by_hand() throws IOException {
    SystemTree orders = system(ORDERS, file("a", "1"), file("b/c", "2"), file("d", "3"));
    folder.update(orders);
    Files.writeString(output.resolve("prod/orders/a"), "changed");
    Files.writeString(output.resolve("prod/orders/d"), "4");
    Files.delete(output.resolve("prod/orders/b/c"));
    Files.delete(output.resolve("prod/orders/b"));
    Files.delete(output.resolve("prod/orders/index.json"));

    assertThat(folder.update(orders).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 3, 0, 0));
    assertThat(folder.tree())
        .containsEntry("prod/orders/a", "1")
        .containsEntry("prod/orders/b/c", "2")
        .containsEntry("prod/orders/d", "3");
  }

  // What is deleted

  @Test
  void removes_a_system_that_is_gone_and_its_folders() {
    folder.update(
        system(ORDERS, file("a", "1"), file("b/c/d", "2")), system(new SystemId("dev", "x")));

    Update update = folder.update(system(STOCK, file("a", "1")));

    assertThat(update.removedSystems()).containsExactly(new SystemId("dev", "x"), ORDERS);
    assertThat(folder.tree().keySet())
        .containsExactly("index.json", "prod/stock/a", "prod/stock/index.json");
    assertThat(output.resolve("dev")).doesNotExist();
    assertThat(output.resolve("prod/orders")).doesNotExist();
    assertThat(folder.update(system(STOCK, file("a", "1"))).removedSystems()).isEmpty();
  }

  @Test
  void leaves_systems_alone_that_are_not_part_of_the_run() {
    folder.update(system(ORDERS, file("a", "1")), system(STOCK, file("a", "1")));
    Map<String, FileTime> before = folder.age();

    Update update =
        OutputFolder.at(output)
            .update(
                List.of(system(STOCK, file("a", "1"))), Set.of(ORDERS, new SystemId("dev", "new")));

    assertThat(update.removedSystems()).isEmpty();
    assertThat(folder.changedSince(before)).isEmpty();
  }

  @Test
  void leaves_foreign_files_where_they_are() throws IOException {
    folder.update(system(ORDERS, file("a", "1"), file("b/c", "2")), system(STOCK, file("x", "1")));
    Files.writeString(output.resolve("notes.txt"), "mine");
    Files.writeString(output.resolve("prod/orders/b/notes.txt"), "mine");
    Files.writeString(output.resolve("prod/stock/notes.txt"), "mine");
    Files.createDirectories(output.resolve("prod/orders/empty"));

    folder.update(system(ORDERS, file("a", "1")));

    assertThat(folder.tree().keySet())
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
    folder.update();
    assertThat(output).doesNotExist();

    folder.update(system(ORDERS, file("a", "1")));
    folder.update();

    assertThat(folder.tree()).containsOnly(Map.entry("index.json", "{\n  \"systems\": []\n}\n"));
  }

  @Test
  void cleans_up_after_a_run_that_was_killed() throws IOException {
    SystemTree orders = system(ORDERS, file("a", "1"), file("b/c", "2"));
    folder.update(orders, system(STOCK, file("d/e", "1")));
    for (String folder : List.of("", "prod/orders", "prod/orders/b", "prod/stock/d")) {
      Files.writeString(output.resolve(folder).resolve(".k3j2h1.cortex-mon-tmp"), "half");
    }

    folder.update(orders);

    assertThat(folder.tree().keySet())
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
    folder.update(system(ORDERS, file("a", "1")));

    assertThatIllegalStateException()
        .isThrownBy(() -> folder.update(system(ORDERS, file("b", "1"), broken)))
        .withMessage("no content");
    assertThat(folder.tree().keySet())
        .containsExactly("index.json", "prod/orders/a", "prod/orders/b", "prod/orders/index.json");
    assertThatIllegalStateException()
        .isThrownBy(() -> folder.update(system(STOCK, file("b", "1"), broken)));
    assertThat(folder.tree().keySet()).contains("prod/orders/b", "prod/stock/b");

    assertThat(folder.update().removedSystems()).containsExactly(ORDERS, STOCK);
    assertThat(folder.tree().keySet()).containsExactly("index.json");
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
    folder.update(system(ORDERS, file("old", "1")));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> folder.update(system(ORDERS, meddler)))
        .withMessageStartingWith("can not delete " + old + ": ");
    assertThat(folder.tree().get("prod/orders/index.json")).contains("\"path\": \"old\"");
  }

  @Test
  void gives_the_right_checksums_after_a_run_that_ended_early() {
    folder.update(system(ORDERS, file("a", "1"), file("b", "1")));
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
        .isThrownBy(() -> folder.update(system(ORDERS, file("a", "2"), broken)));
    assertThat(folder.tree()).containsEntry("prod/orders/a", "2");
    assertThat(folder.tree().get("prod/orders/index.json")).contains("\"sha256\": \"\"");

    assertThat(folder.update(changed).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 2, 0));
    assertThat(folder.tree().get("prod/orders/index.json"))
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
    folder.update(system(ORDERS, file("a", content)));

    String other = content.substring(0, content.length() - 1) + "x";
    String changed =
        longer < 0 ? content.substring(0, content.length() + longer) : other + "y".repeat(longer);

    assertThat(folder.update(system(ORDERS, file("a", changed))).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 1, 0, 0));
    assertThat(folder.tree()).containsEntry("prod/orders/a", changed);
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
    folder.update(system(ORDERS, file("a", "1")));
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

    assertThat(folder.update(system(ORDERS, file("a", "1"))).systems())
        .containsExactly(new SystemSummary(ORDERS, output.resolve("prod/orders"), 0, 1, 1));
    assertThat(folder.tree().keySet())
        .containsExactly("index.json", "prod/orders/a", "prod/orders/index.json");
    assertThat(output.resolve("prod/orders/b")).doesNotExist();
  }
}
