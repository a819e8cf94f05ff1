package io.cortexmon.publish;

import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.tree.PublishTree;

/**
 * What is to be published, and how.
 *
 * @param tree what is rendered
 * @param scope what the publish answers for
 * @param branch the branch that the cluster follows
 * @param createBranch whether the branch may be made where it does not exist
 * @param plan what a user decides about the files
 * @param order what a user decides about the order of commits
 * @param source where it comes from
 * @param version the version of the projects
 * @param author the author of the commit
 * @param committer the committer
 */
public record PublishRequest(
    PublishTree tree,
    Scope scope,
    String branch,
    boolean createBranch,
    PlanOptions plan,
    OrderOptions order,
    Source source,
    String version,
    Person author,
    Person committer) {}
