package io.cortexmon.publish;

import io.cortexmon.publish.diff.UnifiedText;
import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import io.cortexmon.publish.tree.TargetTree.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A plan in words: for the output of a build, and for the message of a commit. */
public final class PlanText {

  private PlanText() {}

  /** Returns a line for each file that changes or is kept: {@code added orders/a.yaml}. */
  public static List<String> lines(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.added().keySet().forEach(path -> lines.add("added    " + path));
    plan.changed().keySet().forEach(path -> lines.add("changed  " + path));
    plan.removed().forEach(path -> lines.add("removed  " + path));
    plan.adopted().forEach(path -> lines.add("adopted  " + path));
    plan.kept().forEach(path -> lines.add("kept     " + path));
    return lines;
  }

  /** Returns {@code 2 added, 1 changed}; what there is none of is left out. */
  public static String counts(Plan plan) {
    List<String> counts = new ArrayList<>();
    count(counts, plan.added().size(), "added");
    count(counts, plan.changed().size(), "changed");
    count(counts, plan.removed().size(), "removed");
    count(counts, plan.adopted().size(), "adopted");
    count(counts, plan.kept().size(), "kept");
    return counts.isEmpty() ? "owner files" : String.join(", ", counts);
  }

  private static void count(List<String> counts, int number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }

  /** Returns {@code 1 file} or {@code 3 files}. */
  public static String files(int number) {
    return number == 1 ? "1 file" : number + " files";
  }

  /** Returns the difference of each file as unified text, sorted by path. */
  public static List<String> differences(Plan plan, TargetTree target) {
    Map<String, Optional<Content>> after = new TreeMap<>();
    plan.added().forEach((path, content) -> after.put(path, Optional.of(content)));
    plan.changed().forEach((path, content) -> after.put(path, Optional.of(content)));
    plan.removed().forEach(path -> after.put(path, Optional.empty()));
    List<String> texts = new ArrayList<>();
    after.forEach(
        (path, content) ->
            texts.add(
                UnifiedText.of(path, before(target, path), content.map(Content::bytes)).text()));
    return texts;
  }

  private static Optional<byte[]> before(TargetTree target, String path) {
    Kind kind = target.entries(path).get(path);
    return kind == Kind.FILE || kind == Kind.EXECUTABLE
        ? Optional.of(target.read(path).bytes())
        : Optional.empty();
  }
}
