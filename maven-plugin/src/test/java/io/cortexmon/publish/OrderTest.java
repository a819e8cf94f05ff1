package io.cortexmon.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.Source;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Which commit may follow which. */
class OrderTest {

  private static final String PUBLISHED = "1111111111222222222233333333334444444444";
  private static final String OURS = "abcdefabcdabcdefabcdabcdefabcdabcdefabcd";
  private static final OrderOptions STRICT = new OrderOptions(false, true);
  private static final OrderOptions ROLLBACK = new OrderOptions(true, false);
  private static final String SO = ", so the order of the commits can not be known";

  private final MapTree target = Rendering.of("orders", "a").into(new MapTree());

  private static Source source(boolean modified) {
    return new Source(
        OURS, modified, "", "", "", new Person("A", "a@b.example"), OffsetDateTime.MIN);
  }

  private static History history(History.Relation relation, boolean shallow) {
    return new History() {
      @Override
      public Relation to(String published) {
        assertThat(published).isEqualTo(PUBLISHED);
        return relation;
      }

      @Override
      public boolean isShallow() {
        return shallow;
      }
    };
  }

  private Order order(Source source, History history, OrderOptions options) {
    Scope scope = Rendering.of("orders", "a").scope();
    return Order.of(source, history, Published.in(target, ""), scope, options);
  }

  private Order order(History.Relation relation, OrderOptions options) {
    return order(source(false), history(relation, false), options);
  }

  @Test
  void a_newer_commit_may_follow() {
    Order order = order(History.Relation.NOT_OLDER, STRICT);

    assertThat(order.refusals()).isEmpty();
    assertThat(order.notes()).isEmpty();
  }

  @Test
  void an_older_commit_is_refused_unless_going_back_is_meant() {
    assertThat(order(History.Relation.OLDER, OrderOptions.FORWARD).refusals())
        .containsExactly(
            new Refusal(
                "production/orders",
                "commit abcdefabcd is older than 1111111111, from which production/orders was"
                    + " published: publish the newer one, or give"
                    + " cortex-mon.publish.allowRollback=true"));
    assertThat(order(History.Relation.OLDER, ROLLBACK).refusals()).isEmpty();
  }

  @Test
  void what_can_not_be_known_is_said_and_decided() {
    assertThat(order(History.Relation.APART, OrderOptions.FORWARD).notes())
        .containsExactly(
            "production/orders was published from commit 1111111111, and neither that nor"
                + " abcdefabcd is an ancestor of the other"
                + SO);
    assertThat(order(History.Relation.MISSING, OrderOptions.FORWARD).notes())
        .containsExactly(
            "production/orders was published from commit 1111111111, which is not in this"
                + " repository"
                + SO);
    Order strict = order(source(false), history(History.Relation.MISSING, true), STRICT);
    assertThat(strict.refusals())
        .extracting(Refusal::message)
        .containsExactly(
            "production/orders was published from commit 1111111111, which is not in this shallow"
                + " clone"
                + SO
                + "; publish with cortex-mon.publish.onUnknownOrder=continue to go on all the"
                + " same");
  }

  @Test
  void uncommitted_changes_and_no_work_tree_are_said() {
    assertThat(
            order(source(true), history(History.Relation.NOT_OLDER, false), OrderOptions.FORWARD)
                .notes())
        .containsExactly("the project has changes that are not committed" + SO);
    assertThat(order(Source.UNKNOWN, History.none(), OrderOptions.FORWARD).notes())
        .containsExactly("the project is in no Git work tree" + SO);
  }

  @Test
  void a_publish_of_uncommitted_changes_is_remembered() {
    MapTree modified = new MapTree();
    Plan plan = Rendering.of("orders", "a").plan(modified);
    plan.written(PUBLISHED, true).forEach((path, content) -> modified.with(path, content.text()));

    Order order =
        Order.of(
            source(false),
            history(History.Relation.NOT_OLDER, false),
            Published.in(modified, ""),
            Rendering.of("orders", "a").scope(),
            OrderOptions.FORWARD);

    assertThat(order.notes())
        .containsExactly(
            "production/orders was published from commit 1111111111 with changes that were not"
                + " committed"
                + SO);
  }

  @Test
  void commits_of_other_owners_do_not_matter() {
    Scope other = Rendering.by("com.other:thing", "thing", "x").scope();

    Order order =
        Order.of(
            source(false),
            history(History.Relation.OLDER, false),
            Published.in(target, ""),
            other,
            STRICT);

    assertThat(order.refusals()).isEmpty();
  }
}
