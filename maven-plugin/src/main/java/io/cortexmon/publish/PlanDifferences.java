package io.cortexmon.publish;

import io.cortexmon.publish.diff.Differences;
import io.cortexmon.publish.diff.TreeOfFiles;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.publish.tree.TargetTree;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the files that a plan changes mean. */
public final class PlanDifferences {

  private PlanDifferences() {}

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
