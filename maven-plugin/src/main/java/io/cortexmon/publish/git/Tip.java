package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.TargetTree;
import java.util.List;

/**
 * A branch as it was when it was fetched.
 *
 * @param branch its name, without {@code refs/heads/}
 * @param commit the 40 hexadecimal digits of its newest commit; empty where the branch does not
 *     exist
 * @param tree what that commit holds; nothing where the branch does not exist
 * @param branches the names of all branches of the repository, sorted; none in an empty repository
 */
public record Tip(String branch, String commit, TargetTree tree, List<String> branches) {

  /** Copies the branches. */
  public Tip {
    branches = List.copyOf(branches);
  }

  /** Whether the branch exists. */
  public boolean exists() {
    return !commit.isEmpty();
  }
}
