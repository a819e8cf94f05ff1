package io.cortexmon.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.tree.Owner;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The message of a commit. */
class CommitTextTest {

  private static final Source SOURCE =
      new Source(
          "abcdefabcdabcdefabcdabcdefabcdabcdefabcd",
          true,
          "https://git.example/shop.git",
          "Lower the limit",
          "It was \"too high\".\n\nEnvironment: forged",
          new Person("Ada", "ada@shop.example"),
          OffsetDateTime.parse("2026-03-01T10:00:00+01:00"));

  @Test
  void says_what_changed_and_where_it_came_from() {
    MapTree target = Rendering.of("orders", "a", "b").into(new MapTree());
    Plan plan = Rendering.of("orders", "a=new", "c").plan(target);

    assertThat(CommitText.of(plan, SOURCE, Set.of(Rendering.SHOP), "1.0", List.of()))
        .isEqualTo(
            """
            Publish shop (production): 1 added, 1 changed, 1 removed

            added    production/orders/c
            changed  production/orders/a
            removed  production/orders/b

            Source-repository: https://git.example/shop.git
            Source-commit: abcdefabcdabcdefabcdabcdefabcdabcdefabcd
            Source-modified: true
            Project: com.shop:shop
            Version: 1.0
            Environment: production
            Argocd-reference-commit-author: Ada <ada@shop.example>
            Argocd-reference-commit-sha: abcdefabcdabcdefabcdabcdefabcdabcdefabcd
            Argocd-reference-commit-subject: Lower the limit
            Argocd-reference-commit-body: "It was \\"too high\\".\\n\\nEnvironment: forged"
            Argocd-reference-commit-repourl: https://git.example/shop.git
            Argocd-reference-commit-date: 2026-03-01T10:00:00+01:00
            """);
  }

  @Test
  void a_source_without_a_commit_has_no_trailers_of_one() {
    Plan plan = Rendering.of("orders", "a").plan(new MapTree());

    assertThat(CommitText.of(plan, Source.UNKNOWN, Set.of(Rendering.SHOP), "1.0", List.of()))
        .endsWith(
            """
            added    production/orders/a

            Project: com.shop:shop
            Version: 1.0
            Environment: production
            """);
  }

  @Test
  void the_subject_stays_within_72_characters() {
    Plan plan = Rendering.of("orders", "a").plan(new MapTree());

    String manyEnvironments =
        CommitText.of(
            plan,
            Source.UNKNOWN,
            List.of(
                new Owner("com.shop:orders-monitoring", "production-europe-west-1"),
                new Owner("com.shop:orders-monitoring", "production-europe-west-2")),
            "1",
            List.of());
    String longName =
        CommitText.of(
            plan,
            Source.UNKNOWN,
            Set.of(new Owner("com.shop:" + "x".repeat(70), "live")),
            "1",
            List.of());

    assertThat(manyEnvironments).startsWith("Publish orders-monitoring: 1 added\n");
    assertThat(longName).startsWith("Publish monitoring: 1 added\n");
  }

  @Test
  void several_projects_are_counted_in_the_subject_and_named_below() {
    Plan plan = Rendering.of("orders", "a").plan(new MapTree());

    assertThat(
            CommitText.of(
                plan,
                Source.UNKNOWN,
                List.of(new Owner("com.shop:a", "live"), new Owner("com.shop:b", "live")),
                "1",
                List.of()))
        .startsWith("Publish 2 projects (live): 1 added\n")
        .contains("Project: com.shop:a\nProject: com.shop:b\n");
  }

  @Test
  void what_the_files_mean_comes_first() {
    Plan plan = Rendering.of("orders", "a").plan(new MapTree());

    assertThat(
            CommitText.of(
                plan,
                Source.UNKNOWN,
                Set.of(Rendering.SHOP),
                "1",
                List.of("production/orders:", "  alert OrdersWait: threshold 20 -> 7")))
        .startsWith(
            """
            Publish shop (production): 1 added

            production/orders:
              alert OrdersWait: threshold 20 -> 7

            added    production/orders/a

            Project: com.shop:shop
            """);
  }

  @Test
  void a_long_list_is_cut() {
    Plan plan = Rendering.of("orders", 502).plan(new MapTree());

    assertThat(CommitText.of(plan, Source.UNKNOWN, Set.of(Rendering.SHOP), "1", List.of()))
        .contains("added    production/orders/file-599\nand 2 more\n");
  }
}
