package io.cortexmon.publish;

/**
 * What came of a publish.
 *
 * @param kind whether there is a commit
 * @param preview what changed, or would have changed; that of the last try
 * @param branch the branch that holds the commit
 * @param commit the commit that was pushed; empty where there is none
 * @param tries how many pushes were tried
 */
public record Outcome(Kind kind, Preview preview, String branch, String commit, int tries) {

  /** Whether there is a commit, or why there is none. */
  public enum Kind {
    /** The branch holds the commit: it was read again after the push. */
    PUBLISHED,
    /** The branch holds all of it already. */
    UNCHANGED,
    /** Nothing may be published; the preview says why. */
    REFUSED,
    /** Others pushed to the branch all the time, up to the limit. */
    GAVE_UP
  }
}
