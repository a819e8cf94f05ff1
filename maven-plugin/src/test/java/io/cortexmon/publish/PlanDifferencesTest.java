package io.cortexmon.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a plan means, and when that is too long for a message. */
class PlanDifferencesTest {

  @Test
  void files_that_stay_are_not_told_and_keep_a_system_from_looking_new() {
    MapTree target = Rendering.of("orders", "a", "b", "c").into(new MapTree());
    Rendering rendering = Rendering.of("orders", "a", "b=new", "d=d");

    assertThat(PlanDifferences.of(rendering.plan(target), target, rendering.tree()).summary())
        .containsExactly(
            "production/orders:",
            "  file b: changed, 1 line added, 1 removed",
            "  file c: removed, 1 line removed",
            "  file d: added, 1 line added");
  }

  @Test
  void many_files_have_no_short_text() {
    MapTree target = new MapTree();
    Rendering many = Rendering.of("orders", 101);
    Rendering few = Rendering.of("orders", 3);

    assertThat(PlanDifferences.inShort(many.plan(target), target, many.tree())).isEmpty();
    assertThat(PlanDifferences.inShort(few.plan(target), target, few.tree())).hasSize(4);
  }
}
