package io.cortexmon.maven;

import io.cortexmon.publish.OnDrift;
import io.cortexmon.publish.Plan;
import io.cortexmon.publish.PlanDifferences;
import io.cortexmon.publish.PlanOptions;
import io.cortexmon.publish.Scope;
import io.cortexmon.publish.diff.Differences;
import io.cortexmon.publish.git.GitConnection;
import io.cortexmon.publish.git.GitCredentials;
import io.cortexmon.publish.git.GitReader;
import io.cortexmon.publish.git.GitUrl;
import io.cortexmon.publish.git.Tip;
import io.cortexmon.publish.tree.PublishTree;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Compares what is rendered with a branch that is published to. It is only read.
 *
 * @param url the repository
 * @param branch the branch
 * @param credentials what the host is shown
 * @param objects a folder for the objects that are fetched
 * @param timeout how long the host may be silent
 */
record PublishDiff(
    GitUrl url, String branch, GitCredentials credentials, Path objects, Duration timeout) {

  /** Names the branch in messages. */
  String words() {
    return url + ", branch " + branch;
  }

  /**
   * Returns what a publish would change, with files that were changed by hand as they are there.
   * Why a publish would be refused is printed as a warning.
   *
   * @throws MojoFailureException where the branch does not exist
   */
  Differences differences(PublishTree tree, Scope scope, Log log) throws MojoFailureException {
    GitConnection connection =
        GitConnection.to(url, objects)
            .credentials(credentials)
            .timeout(timeout)
            .progress(log::info);
    try (GitReader reader = connection.reader()) {
      Tip tip = reader.fetch(branch);
      if (!tip.exists()) {
        throw new MojoFailureException(
            "cortex-mon.publish.branch: " + url + " has no branch " + branch + others(tip));
      }
      Plan plan = Plan.of(tree, tip.tree(), scope, new PlanOptions(OnDrift.OVERWRITE, true));
      plan.refusals()
          .forEach(refusal -> log.warn("A publish would be refused: " + refusal.message()));
      return PlanDifferences.of(plan, tip.tree(), tree);
    }
  }

  private static String others(Tip tip) {
    return tip.branches().isEmpty()
        ? "; it is empty, and cortex-mon:publish with cortex-mon.publish.createBranch=true makes it"
        : " (it has " + String.join(", ", tip.branches()) + ")";
  }
}
