package io.cortexmon.testing.junit;

import io.cortexmon.promql.DurationText;
import io.cortexmon.testing.AlertLook;
import io.cortexmon.testing.AlertState;
import io.cortexmon.testing.ScenarioMoment;
import io.cortexmon.testing.TestWatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The states over time of the alerts that a test looks at, each as one line of marks. */
final class SeenStates implements TestWatcher {

  /** An alert of one scenario, at the latest time that was looked at. */
  private record Seen(String alert, ScenarioMoment latest) {

    private boolean isOf(AlertLook look) {
      return alert.equals(look.rule().name()) && latest.scenario().equals(look.moment().scenario());
    }
  }

  private final Thread thread;
  private final List<Seen> all = new ArrayList<>();

  /** Watches what the tests of a thread look at. */
  SeenStates(Thread thread) {
    this.thread = thread;
  }

  @Override
  public void sawAlerts(AlertLook look) {
    if (!Thread.currentThread().equals(thread)) {
      return;
    }
    Seen now = new Seen(look.rule().name(), look.moment());
    for (int i = 0; i < all.size(); i++) {
      Seen before = all.get(i);
      if (before.isOf(look)) {
        all.set(i, before.latest().time() < now.latest().time() ? now : before);
        return;
      }
    }
    all.add(now);
  }

  /**
   * Returns a line for each alert, by its name; where several scenarios were looked at, from the
   * second on with a number.
   */
  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (Seen seen : all) {
      String key = seen.alert();
      for (int number = 2; entries.containsKey(key); number++) {
        key = seen.alert() + " #" + number;
      }
      entries.put(
          key,
          marks(seen.latest().states(seen.alert()))
              + ", one every "
              + DurationText.of(seen.latest().scenario().step()));
    }
    return entries;
  }

  private static String marks(List<AlertState> states) {
    return states.stream().map(state -> String.valueOf(state.mark())).collect(Collectors.joining());
  }
}
