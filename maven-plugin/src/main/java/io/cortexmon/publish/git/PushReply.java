package io.cortexmon.publish.git;

import io.cortexmon.publish.git.GitFault.Kind;
import io.cortexmon.publish.git.GitTarget.Pushed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** What a host answers to a push, told apart. */
final class PushReply {

  /** What hosts say of a branch that may not be pushed to; in lower case. */
  private static final List<String> PROTECTED =
      List.of(
          "protected branch", // GitHub ("GH006: Protected branch update failed"), GitLab, Gitea
          "gh006",
          "gh013: repository rule violations", // GitHub's rulesets
          "protected branches on this project", // GitLab
          "can only be modified through pull requests", // Bitbucket Server
          "permission denied to update branch", // Bitbucket Cloud
          "tf402455", // Azure: "Pushes to this branch are not permitted"
          "prohibited by gerrit");

  /** What servers say when another push was faster than the check of ours; in lower case. */
  private static final List<String> MOVED =
      List.of(
          "failed to lock",
          "cannot lock ref",
          "failed to update ref",
          "lock error",
          "fetch first",
          "non-fast-forward",
          "non-fast forward",
          "stale info",
          "reference already exists",
          "incorrect old value",
          "remote ref has been changed");

  private final GitConnection connection;

  private final Masker masker;

  private final String branch;

  private final boolean replaced;

  /** Reads answers for a branch, which the push may have been meant to replace. */
  PushReply(GitConnection connection, Masker masker, String branch, boolean replaced) {
    this.replaced = replaced;
    this.connection = connection;
    this.masker = masker;
    this.branch = branch;
  }

  /**
   * Reads an answer.
   *
   * @throws GitFault where the host refused the push for good
   */
  Pushed read(PushResult result, RemoteRefUpdate update) {
    String reason = update.getMessage() == null ? "" : update.getMessage();
    return switch (update.getStatus()) {
      case OK, UP_TO_DATE -> Pushed.DONE;
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> Pushed.MOVED;
      case REJECTED_OTHER_REASON, REJECTED_NODELETE -> rejected(reason, result.getMessages());
      case AWAITING_REPORT, NOT_ATTEMPTED, NON_EXISTING ->
          throw new GitFault(
              Kind.UNREACHABLE,
              "the connection to "
                  + connection.url()
                  + " broke before it said what came of the push"
                  + quoted(reason, result.getMessages()));
    };
  }

  /** Reads a refusal: the reason for this branch, and what the host said besides. */
  Pushed rejected(String reason, String messages) {
    String text = (reason + "\n" + messages).toLowerCase(Locale.ROOT);
    String quoted = quoted(reason, messages);
    if (PROTECTED.stream().anyMatch(text::contains)) {
      throw new GitFault(
          Kind.PROTECTED_BRANCH,
          "the branch \""
              + branch
              + "\" of "
              + connection.url()
              + " is protected: allow this user to push to it, or publish to a branch of your own"
              + " for a pull request"
              + quoted);
    }
    if (replaced && reason.startsWith("non-fast")) {
      throw new GitFault(
          Kind.REJECTED,
          connection.url()
              + " does not let \""
              + branch
              + "\" be replaced (receive.denyNonFastForwards): delete the branch there once its"
              + " pull request is done, or allow it"
              + quoted);
    }
    if (MOVED.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains)) {
      return Pushed.MOVED;
    }
    if (reason.contains("hook declined")) {
      throw new GitFault(
          Kind.REJECTED_BY_HOOK,
          "a hook of "
              + connection.url()
              + " rejected the push to \""
              + branch
              + "\"; its owner decides what may be pushed"
              + quoted);
    }
    throw other(text, quoted);
  }

  private GitFault other(String text, String quoted) {
    if (text.contains("no space left") || text.contains("disk quota exceeded")) {
      return new GitFault(
          Kind.NO_SPACE, "the disk of " + connection.url() + " is full; nothing changed" + quoted);
    }
    if (text.contains("shallow")) {
      return new GitFault(
          Kind.REJECTED,
          connection.url()
              + " takes no push from a shallow copy; set receive.shallowUpdate there"
              + quoted);
    }
    if (text.contains("currently checked out")) {
      return new GitFault(
          Kind.REJECTED,
          "\""
              + branch
              + "\" is checked out in the folder "
              + connection.url()
              + ", and a push would change files under its user: publish to a bare repository, or"
              + " to another branch"
              + quoted);
    }
    return new GitFault(
        Kind.REJECTED, connection.url() + " rejected the push to \"" + branch + "\"" + quoted);
  }

  /** The words of the host, each line marked as its own, without secrets and control characters. */
  private String quoted(String reason, String messages) {
    String lines =
        (messages + "\n" + reason)
            .lines()
            .map(
                line -> masker.mask(line.replaceAll("\\p{Cntrl}\\[[0-9;]*[A-Za-z]|\\p{Cntrl}", "")))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(40)
            .map(line -> "\n  remote: " + line)
            .collect(Collectors.joining());
    return lines.isEmpty() ? "" : ":" + lines;
  }
}
