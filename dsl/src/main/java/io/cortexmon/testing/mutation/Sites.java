package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Gathers changes of an expression, and finds where things stand in its text. */
final class Sites {

  private final String text;
  private final byte[] bytes;
  private final List<Change> changes = new ArrayList<>();
  private final Set<Expr> done = Collections.newSetFromMap(new IdentityHashMap<>());

  Sites(String text) {
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  void add(
      MutationKind kind,
      int at,
      Expr node,
      Expr replacement,
      String variant,
      String what,
      String hint) {
    changes.add(new Change(kind, at, node, replacement, variant, what, hint));
  }

  /** Notes that a number, and what is in it, has been dealt with. */
  void done(Expr number) {
    done.add(number);
  }

  boolean isDone(Expr expr) {
    return done.contains(expr);
  }

  List<Change> changes() {
    return changes;
  }

  /** Where a node begins. */
  int start(Expr node) {
    return characters(node.span().start());
  }

  /** Where an operator stands. */
  int operator(Expr.Binary node) {
    return find(node.operator().toString(), node.left().span().end());
  }

  /** Where a text stands first from the beginning of a node on. */
  int find(String part, Expr node) {
    return find(part, node.span().start());
  }

  /** Where a text stands first after so many bytes. */
  int find(String part, int start) {
    return text.indexOf(part, characters(start));
  }

  private int characters(int offset) {
    return new String(bytes, 0, offset, StandardCharsets.UTF_8).length();
  }
}
