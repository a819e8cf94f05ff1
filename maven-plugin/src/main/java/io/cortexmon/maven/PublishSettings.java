package io.cortexmon.maven;

import io.cortexmon.publish.Limits;
import io.cortexmon.publish.OrderOptions;
import io.cortexmon.publish.PlanOptions;
import io.cortexmon.publish.git.GitUrl;
import java.time.Duration;

/**
 * Where and how a module publishes. The modules of a build that agree in all of it make one commit.
 *
 * @param url the repository
 * @param serverId the server of {@code settings.xml}; empty for none
 * @param branch the branch that the cluster follows
 * @param createBranch whether the branch may be made
 * @param folder the folder of the target that is looked at
 * @param pullRequest whether the commits go to branches of their own
 * @param dryRun whether nothing is pushed
 * @param plan what is decided about files
 * @param order what is decided about the order of commits
 * @param author {@code name <email>}; empty for that of the Git configuration
 * @param committer the same
 * @param timeout how long a host may be silent
 * @param limits how long it goes on while others push
 */
record PublishSettings(
    GitUrl url,
    String serverId,
    String branch,
    boolean createBranch,
    String folder,
    boolean pullRequest,
    boolean dryRun,
    PlanOptions plan,
    OrderOptions order,
    String author,
    String committer,
    Duration timeout,
    Limits limits) {}
