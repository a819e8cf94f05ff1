package io.cortexmon.maven;

import io.cortexmon.publish.Outcome;
import io.cortexmon.publish.Plan;
import io.cortexmon.publish.PlanDifferences;
import io.cortexmon.publish.PlanText;
import io.cortexmon.publish.Preview;
import io.cortexmon.publish.Refusal;
import io.cortexmon.publish.tree.PublishTree;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a publish prints.
 *
 * @param log takes the lines
 * @param target the repository, up to the name of the branch
 */
record PublishReport(Log log, String target) {

  /**
   * Prints what would be done, with the differences and what they mean; fails where it would be
   * refused.
   *
   * @param rendered what would be published
   */
  void dryRun(Preview preview, PublishTree rendered) throws MojoFailureException {
    preview.notes().forEach(log::warn);
    Plan plan = preview.plan();
    if (!plan.isEmpty()) {
      log.info("Would publish to " + target + preview.tip().branch() + ":");
      PlanText.lines(plan).forEach(line -> log.info("  " + line));
      PlanText.differences(plan, preview.tip().tree())
          .forEach(text -> log.info("\n" + text.stripTrailing()));
      log.info("");
      PlanDifferences.of(plan, preview.tip().tree(), rendered).summary().forEach(log::info);
    }
    refuse(preview);
    if (plan.isEmpty()) {
      upToDate(plan, preview.tip().branch());
    } else {
      log.info("Dry run: " + PlanText.counts(plan) + ", nothing is published.");
    }
  }

  /** Prints what was done, or fails with all that stands against it. */
  void published(Outcome outcome) throws MojoFailureException {
    Preview preview = outcome.preview();
    preview.notes().forEach(log::warn);
    switch (outcome.kind()) {
      case REFUSED -> refuse(preview);
      case UNCHANGED -> upToDate(preview.plan(), outcome.branch());
      case GAVE_UP ->
          throw new MojoFailureException(
              "others pushed to "
                  + target
                  + outcome.branch()
                  + " all the time: gave up after "
                  + outcome.tries()
                  + " tries, and nothing is published; run again");
      case PUBLISHED -> {
        PlanText.lines(preview.plan()).forEach(log::info);
        log.info(
            "Published to "
                + target
                + outcome.branch()
                + ": "
                + PlanText.counts(preview.plan())
                + " in commit "
                + outcome.commit());
      }
    }
  }

  private void upToDate(Plan plan, String branch) {
    log.info(
        "Nothing to publish: "
            + target
            + branch
            + " is up to date, "
            + PlanText.files(plan.unchanged()));
  }

  private void refuse(Preview preview) throws MojoFailureException {
    List<Refusal> refusals = preview.refusals();
    if (!refusals.isEmpty()) {
      refusals.forEach(refusal -> log.error(refusal.message()));
      throw new MojoFailureException(
          refusals.size()
              + (refusals.size() == 1 ? " problem" : " problems")
              + ", nothing was published to "
              + target
              + preview.tip().branch());
    }
  }
}
