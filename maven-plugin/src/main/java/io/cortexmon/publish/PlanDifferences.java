package io.cortexmon.publish;

import io.cortexmon.publish.diff.Differences;
import io.cortexmon.publish.diff.TreeOfFiles;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.publish.tree.TargetTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the files that a plan changes mean. */
public final class PlanDifferences {

  /** Reading more files than this takes longer than anybody wants to wait for a message. */
  private static final int MOST_FILES = 100;

  private static final int MOST_LINES = 40;

  private PlanDifferences() {}

  /** Returns the changes in lines for a message; none where there are too many. */
  static List<String> inShort(Plan plan, TargetTree target, PublishTree rendered) {
    if (plan.added().size() + plan.changed().size() + plan.removed().size() > MOST_FILES) {
      return List.of();
    }
    List<String> lines = of(plan, target, rendered).summary();
    return lines.size() > MOST_LINES ? List.of() : lines;
  }

  /**
   * Compares what the plan writes and removes with what is there. Owner files are not compared.
   *
   * @param rendered what the plan was made for: files that stay are not reported, but tell what has
   *     only moved
   */
  public static Differences of(Plan plan, TargetTree target, PublishTree rendered) {
    Map<String, Supplier<byte[]>> before = new TreeMap<>();
    Map<String, Supplier<byte[]>> after = new TreeMap<>();
    rendered
        .files()
        .forEach(
            (path, content) -> {
              after.put(path, content::bytes);
              if (plan.changed().containsKey(path)) {
                before.put(path, () -> target.read(path).bytes());
              } else if (!plan.added().containsKey(path)) {
                before.put(path, content::bytes);
              }
            });
    plan.removed().forEach(path -> before.put(path, () -> target.read(path).bytes()));
    return Differences.between(TreeOfFiles.reading(before), TreeOfFiles.reading(after));
  }
}
