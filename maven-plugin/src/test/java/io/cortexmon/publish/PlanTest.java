package io.cortexmon.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.OwnerFile;
import io.cortexmon.publish.tree.PublishFolder;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.publish.tree.TargetTree.Kind;
import io.cortexmon.render.SystemId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may change in a target. */
class PlanTest {

  private static final PlanOptions OVERWRITE = new PlanOptions(OnDrift.OVERWRITE, false);
  private static final PlanOptions KEEP = new PlanOptions(OnDrift.KEEP, false);
  private static final PlanOptions CONFIRMED = new PlanOptions(OnDrift.FAIL, true);

  private static final String WAYS_ON =
      "; take the change over into the definitions, or publish with"
          + " cortex-mon.publish.onDrift=overwrite, or keep";

  private static List<String> refusals(Plan plan) {
    return plan.refusals().stream().map(Refusal::message).toList();
  }

  private static String text(Map<String, Content> files, String path) {
    assertThat(files).containsKey(path);
    return files.getOrDefault(path, Content.text("")).text();
  }

  @Test
  void a_first_publish_adds_the_files_and_says_whose_they_are() {
    MapTree target = new MapTree().with("README.md", "theirs");

    Plan plan = Rendering.of("orders", "a.yaml", "b/c.yaml").plan(target);

    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.added())
        .containsOnlyKeys("production/orders/a.yaml", "production/orders/b/c.yaml");
    assertThat(text(plan.written("abc", false), "production/orders/.cortex-mon-owner.json"))
        .isEqualTo(
            """
            {
              "formatVersion": 1,
              "owner": {"project": "com.shop:shop", "environment": "production"},
              "system": "orders",
              "source": "com.shop.orders",
              "sourceCommit": "abc",
              "files": [
                {"path": "a.yaml", "sha256": "%s"},
                {"path": "b/c.yaml", "sha256": "%s"}
              ]
            }
            """
                .formatted(Content.text("a.yaml\n").sha256(), Content.text("b/c.yaml\n").sha256()));
  }

  @Test
  void an_equal_tree_changes_nothing_whatever_the_commit() {
    MapTree target = Rendering.of("orders", "a", "b").into(new MapTree());

    Plan plan = Rendering.of("orders", "a", "b").plan(target);

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.unchanged()).isEqualTo(2);
    assertThat(plan.written("another", false)).isEmpty();
  }

  @Test
  void only_what_differs_is_written() {
    MapTree target = Rendering.of("orders", "a", "b").and("stock", "c").into(new MapTree());

    Plan plan = Rendering.of("orders", "a", "b=new").and("stock", "c").plan(target);

    assertThat(plan.changed()).containsOnlyKeys("production/orders/b");
    assertThat(plan.written("", false))
        .containsOnlyKeys("production/orders/b", "production/orders/.cortex-mon-owner.json");
    assertThat(plan.deleted()).isEmpty();
  }

  @Test
  void what_is_no_longer_rendered_goes_and_what_is_foreign_stays() {
    MapTree target = Rendering.of("orders", "a", "b").and("stock", "c").into(new MapTree());
    target.with("production/orders/notes.md", "theirs").with("production/stock/x", "theirs");

    MapTree after = Rendering.of("orders", "a").into(target);

    assertThat(after.paths())
        .containsExactly(
            "production/orders/.cortex-mon-owner.json",
            "production/orders/a",
            "production/orders/notes.md",
            "production/stock/x");
  }

  @Test
  void systems_that_are_left_out_and_other_environments_stay() {
    MapTree target =
        Rendering.of("orders", "a")
            .and("stock", "b")
            .with(new Owner("com.shop:shop", "staging"), "orders", "c")
            .into(new MapTree());

    Plan plan = Rendering.of("orders", "a").leavingOut("com.shop.stock").plan(target);

    assertThat(plan.isEmpty()).isTrue();
  }

  @Test
  void a_foreign_file_is_not_overwritten_even_if_it_is_equal() {
    MapTree target = new MapTree().with("production/orders/a", "a\n");

    Plan plan = Rendering.of("orders", "a").plan(target, OVERWRITE);

    assertThat(refusals(plan))
        .containsExactly(
            "rendered file a of production/orders would land on production/orders/a in the target,"
                + " which cortex-mon did not publish: move that away or delete it there, or give"
                + " another cortex-mon.publish.folder");
  }

  @Test
  void a_file_that_was_changed_by_hand_is_shown_with_its_difference() {
    MapTree target = Rendering.of("orders", "a=one").into(new MapTree());
    target.with("production/orders/a", "two\n");

    Plan plan = Rendering.of("orders", "a=one").plan(target);

    assertThat(refusals(plan))
        .containsExactly(
            "production/orders/a was published, and somebody has changed it"
                + WAYS_ON
                + "; from what is rendered to what is there:\n"
                + "diff --git a/production/orders/a b/production/orders/a\n"
                + "--- a/production/orders/a\n"
                + "+++ b/production/orders/a\n"
                + "@@ -1 +1 @@\n"
                + "-one\n"
                + "+two");
  }

  @Test
  void a_change_by_hand_is_overwritten_on_demand() {
    MapTree target = Rendering.of("orders", "a=one", "b").into(new MapTree());
    target.with("production/orders/a", "two\n").without("production/orders/b");

    Plan plan = Rendering.of("orders", "a=one", "b").plan(target, OVERWRITE);

    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.changed()).containsOnlyKeys("production/orders/a");
    assertThat(plan.added()).containsOnlyKeys("production/orders/b");
  }

  @Test
  void a_change_by_hand_is_kept_on_demand_run_after_run() {
    MapTree target = Rendering.of("orders", "a=one", "b", "c").into(new MapTree());
    target.with("production/orders/a", "two\n").without("production/orders/b");

    Plan plan = Rendering.of("orders", "a=three", "b", "c=new").plan(target, KEEP);
    target.after(plan, "");
    Plan next = Rendering.of("orders", "a=three", "b", "c=new").plan(target, KEEP);

    assertThat(plan.kept()).containsExactly("production/orders/a", "production/orders/b");
    assertThat(plan.changed()).containsOnlyKeys("production/orders/c");
    assertThat(next.isEmpty()).isTrue();
    assertThat(next.kept()).containsExactly("production/orders/a", "production/orders/b");
    assertThat(Rendering.of("orders", "a=three", "b", "c=new").plan(target).refusals()).hasSize(2);
  }

  @Test
  void files_that_were_deleted_or_are_to_go_count_as_changed_by_hand_too() {
    MapTree target = Rendering.of("orders", "a", "b", "c").into(new MapTree());
    target.without("production/orders/a").with("production/orders/b", "other");
    target.with("production/orders/c", Kind.SYMBOLIC_LINK);

    Plan plan = Rendering.of("orders", "a", "c").plan(target);

    assertThat(refusals(plan))
        .containsExactly(
            "production/orders/a was published, and somebody deleted it" + WAYS_ON,
            "production/orders/b is no longer rendered, and somebody has changed it" + WAYS_ON,
            "production/orders/c was published as a file, and is none any more" + WAYS_ON);
  }

  @Test
  void a_change_by_hand_that_the_definitions_now_have_is_taken_over() {
    MapTree target = Rendering.of("orders", "a=one").into(new MapTree());
    target.with("production/orders/a", "two\n");

    Plan plan = Rendering.of("orders", "a=two").plan(target);

    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.adopted()).containsExactly("production/orders/a");
    assertThat(plan.written("", false))
        .containsOnlyKeys("production/orders/.cortex-mon-owner.json");
    assertThat(Rendering.of("orders", "a=two").plan(target.after(plan, "")).isEmpty()).isTrue();
  }

  @Test
  void a_folder_of_another_owner_is_refused() {
    MapTree target = Rendering.of("orders", "a").into(new MapTree());

    Plan plan = Rendering.by("com.other:thing", "orders", "b").plan(target, OVERWRITE);

    assertThat(refusals(plan))
        .containsExactly(
            "folder production/orders belongs to com.shop:shop (production), and com.other:thing"
                + " (production) would publish system orders to it: rename the system, or give one"
                + " of them another cortex-mon.publish.folder");
    assertThat(plan.added()).isEmpty();
  }

  @Test
  void a_file_of_another_owner_is_refused() {
    MapTree target = Rendering.of("orders", "sub/a").into(new MapTree());

    Plan plan = Rendering.by("com.other:thing", "orders-sub", "a").plan(target);
    Plan inside =
        Plan.of(
            new PublishTree(
                List.of(
                    new PublishFolder(
                        "production/orders/sub",
                        new Owner("com.other:thing", "production"),
                        new SystemId("production", "sub"),
                        "com.other.Sub",
                        Rendering.of("x", "a").folders().get(0).files()))),
            target,
            new Scope("", Set.of(), Set.of()),
            PlanOptions.CAREFUL);

    assertThat(plan.refusals()).isEmpty();
    assertThat(refusals(inside))
        .containsExactly(
            "production/orders/sub/a belongs to com.shop:shop (production), and com.other:thing"
                + " (production) renders it, too");
  }

  @Test
  void more_than_half_and_more_than_ten_do_not_go_unconfirmed() {
    MapTree twenty = Rendering.of("orders", 20).into(new MapTree());

    assertThat(Rendering.of("orders", 10).plan(twenty).refusals()).isEmpty();
    assertThat(refusals(Rendering.of("orders", 9).plan(twenty)))
        .containsExactly(
            "com.shop:shop (production): 11 of the 20 files that it has published would be removed;"
                + " if this is meant, confirm it with cortex-mon.publish.confirmRemovals=true");
    assertThat(Rendering.of("orders", 9).plan(twenty, CONFIRMED).removed()).hasSize(11);
    MapTree forty = Rendering.of("orders", 40).into(new MapTree());
    assertThat(Rendering.of("orders", 20).plan(forty).refusals()).isEmpty();
  }

  @Test
  void an_empty_render_removes_nothing_unconfirmed() {
    MapTree target = Rendering.of("orders", "a", "b").into(new MapTree());

    assertThat(refusals(Rendering.nothing().plan(target)))
        .containsExactly(
            "com.shop:shop (production): nothing is rendered, so all of the 2 files that it has"
                + " published would be removed; if this is meant, confirm it with"
                + " cortex-mon.publish.confirmRemovals=true");
    assertThat(Rendering.nothing().plan(target, CONFIRMED).deleted())
        .containsExactly(
            "production/orders/.cortex-mon-owner.json",
            "production/orders/a",
            "production/orders/b");
    assertThat(refusals(Rendering.nothing().plan(new MapTree())))
        .containsExactly(
            "nothing is rendered, so there is nothing to publish: compile first"
                + " (mvn process-classes), and look at <sources>, <includes> and <excludes>");
  }

  @Test
  void nothing_is_written_through_a_link_or_over_a_folder() {
    MapTree target =
        new MapTree()
            .with("production/orders/a", Kind.SYMBOLIC_LINK)
            .with("production/orders/b/theirs", "x");

    assertThat(refusals(Rendering.of("orders", "a/one", "b").plan(target)))
        .containsExactly(
            "rendered file a/one of production/orders can not be published, because"
                + " production/orders/a is not a folder in the target but a file or a link, which"
                + " is never followed",
            "rendered file b of production/orders can not be published: production/orders/b is a"
                + " folder in the target");
  }

  @Test
  void a_file_may_become_a_folder_and_a_folder_a_file() {
    MapTree target = Rendering.of("orders", "a", "b/one").into(new MapTree());

    MapTree after = Rendering.of("orders", "a/two", "b").into(target);

    assertThat(after.paths())
        .containsExactly(
            "production/orders/.cortex-mon-owner.json",
            "production/orders/a/two",
            "production/orders/b");
  }

  @Test
  void an_owner_file_that_can_not_be_read_stops_the_publish() {
    MapTree target = new MapTree();
    target.with("production/orders/" + OwnerFile.NAME, "{\"formatVersion\": 2, \"files\": []}");
    target.with("production/stock/" + OwnerFile.NAME, "<html>");
    target.with("elsewhere/" + OwnerFile.NAME, "not ours, so it does not matter");

    Plan plan = Rendering.of("orders", "a").and("stock", "b").plan(target);

    assertThat(refusals(plan))
        .containsExactly(
            "production/orders/.cortex-mon-owner.json can not be read: it has format version 2, and"
                + " this plugin knows 1: use a newer plugin; mend it, or restore it",
            "production/stock/.cortex-mon-owner.json can not be read: it is not JSON; mend it, or"
                + " restore it");
  }

  @Test
  void an_owner_file_names_nothing_outside_its_folder() {
    MapTree target = Rendering.of("orders", "a").into(new MapTree());
    String file = "production/orders/" + OwnerFile.NAME;
    target.with(file, target.read(file).text().replace("\"a\"", "\"../../etc\""));

    assertThat(refusals(Rendering.of("orders", "a").plan(target)))
        .containsExactly(
            file
                + " can not be read: path \"../../etc\": must not hold ..; mend it, or restore it");
  }

  @Test
  void all_problems_are_told_at_once() {
    MapTree target = Rendering.of("orders", 20).and("stock", "x").into(new MapTree());
    target.with("production/stock/x", "edited").with("production/carts/y", "theirs");

    Plan plan = Rendering.of("orders", "file-100").and("stock", "x").and("carts", "y").plan(target);

    assertThat(plan.refusals())
        .extracting(Refusal::path)
        .containsExactly("com.shop:shop (production)", "production/carts/y", "production/stock/x");
  }
}
