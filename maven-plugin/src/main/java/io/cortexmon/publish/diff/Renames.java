package io.cortexmon.publish.diff;

import java.util.Optional;

/** Tells a thing with a new name from a new thing. */
final class Renames {

  private static final String[] NAMES = {"alert", "record", "name", "job_name", "uid"};

  private Renames() {}

  /** Whether both are of one kind and have nothing but another name, or for a dashboard, uid. */
  static boolean isSameButForName(Thing old, Thing now) {
    if (old.kind() != now.kind() || !old.place().equals(now.place())) {
      return false;
    }
    if (old.kind() == Kind.DASHBOARD) {
      return old.shown().equals(now.shown());
    }
    return old.kind() != Kind.ROUTE && nameless(old).equals(nameless(now));
  }

  private static Node nameless(Thing thing) {
    Node.Fields value = thing.value().asFields();
    if (thing.kind() == Kind.OBJECT) {
      Node.Fields metadata = value.get("metadata").map(Node::asFields).orElse(Node.nothing());
      return value.with("metadata", metadata.without("name"));
    }
    return value.without(NAMES);
  }

  static Part part(Thing old, Thing now) {
    return old.kind() == Kind.DASHBOARD
        ? Part.changed("uid", old.name(), now.name())
        : new Part(
            "renamed from " + old.shown(),
            "name",
            Optional.of(old.shown()),
            Optional.of(now.shown()),
            false);
  }

  /** Returns the old one under the new name, so that only what else changed is left to tell. */
  static Thing named(Thing old, Thing now) {
    Node value =
        old.kind() == Kind.DASHBOARD
            ? old.value().asFields().with("uid", Node.Leaf.of(now.name()))
            : now.value();
    return new Thing(old.kind(), now.name(), now.shown(), old.place(), value, old.path());
  }
}
