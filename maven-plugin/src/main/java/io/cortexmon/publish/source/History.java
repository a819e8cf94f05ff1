package io.cortexmon.publish.source;

/** What the project's own repository knows about the order of its commits. */
public interface History {

  /** How the commit that is published now stands to one that was published before. */
  enum Relation {
    /** It is the same, or a descendant. */
    NOT_OLDER,
    /** It is an ancestor: publishing it would take the clock back. */
    OLDER,
    /** Neither is an ancestor of the other. */
    APART,
    /** The other commit is not in this repository. */
    MISSING
  }

  /** Returns how the commit that is published now stands to an earlier one. */
  Relation to(String published);

  /**
   * Whether this repository is shallow: what it does not find may be there all the same, but an
   * ancestor that it finds is one.
   */
  boolean isShallow();

  /** Returns the history of a project in no Git work tree. */
  static History none() {
    return new History() {
      @Override
      public Relation to(String published) {
        return Relation.MISSING;
      }

      @Override
      public boolean isShallow() {
        return false;
      }
    };
  }
}
