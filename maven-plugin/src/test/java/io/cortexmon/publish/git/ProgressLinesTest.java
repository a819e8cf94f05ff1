package io.cortexmon.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

  private final AtomicLong now = new AtomicLong();

  private final List<String> said = new ArrayList<>();

  private final ProgressLines lines = new ProgressLines(said::add, now::get);

  private void after(int milliseconds, int completed) {
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    lines.update(completed);
  }

  @Test
  void work_of_less_than_a_second_is_not_told() {
    lines.beginTask("Receiving objects", 100);
    after(500, 50);
    after(499, 50);
    lines.endTask();

    assertThat(said).isEmpty();
  }

  @Test
  void longer_work_is_told_once_a_second() {
    lines.beginTask("remote: Counting objects", 0);
    after(1000, 7);
    lines.beginTask("Receiving objects", 10_000);
    after(900, 2000);
    after(100, 2000);
    after(999, 1000);
    after(1, 5000);

    assertThat(said)
        .containsExactly(
            "remote: Counting objects: 7",
            "Receiving objects: 40% (4000/10000)",
            "Receiving objects: 100% (10000/10000)");
  }
}
