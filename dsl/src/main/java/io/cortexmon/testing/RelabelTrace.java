package io.cortexmon.testing;

import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Relabelings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each step of a relabelling does, as lines of text. */
final class RelabelTrace {

  private RelabelTrace() {}

  /** Returns a line for the beginning, and two for each step up to the one that drops. */
  static String of(String beginning, List<Relabeling> steps, Map<String, String> labels) {
    Map<String, String> before = new TreeMap<>(labels);
    before.values().removeIf(String::isEmpty);
    StringBuilder text = new StringBuilder();
    text.append("  ").append(beginning).append(": ").append(LabelDifference.text(before));
    text.append('\n');
    for (int i = 0; i < steps.size(); i++) {
      Relabeling step = steps.get(i);
      Optional<Map<String, String>> after = Relabelings.apply(steps.subList(0, i + 1), labels);
      text.append(String.format("  %2d. ", i + 1)).append(step.accept(StepText.INSTANCE));
      text.append("\n      ");
      if (after.isEmpty()) {
        text.append("drops it: ").append(step.accept(new StepInput(before))).append('\n');
        return text.toString();
      }
      text.append(changes(step, before, after.get())).append('\n');
      before = after.get();
    }
    return text.toString();
  }

  private static String changes(
      Relabeling step, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (old.equals(now)) {
        continue;
      }
      if (now.isEmpty()) {
        changes.add("removes " + LabelDifference.text(name, old));
      } else {
        changes.add("sets " + LabelDifference.text(name, now));
      }
    }
    return changes.isEmpty()
        ? "changes nothing: " + step.accept(new StepInput(before))
        : String.join(", ", changes);
  }
}
