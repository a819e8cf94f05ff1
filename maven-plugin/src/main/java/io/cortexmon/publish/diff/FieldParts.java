package io.cortexmon.publish.diff;

import io.cortexmon.publish.diff.Node.Fields;
import io.cortexmon.publish.diff.Node.Items;
import io.cortexmon.publish.diff.Node.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What changed between two values, field by field, whatever they are. */
final class FieldParts {

  private static final int LONGEST_ON_A_LINE = 60;

  private final Words words;
  private final List<Part> parts = new ArrayList<>();

  private FieldParts(Words words) {
    this.words = words;
  }

  /** Returns the changes, in the order of the new value's fields. */
  static List<Part> between(Node before, Node after, Words words) {
    FieldParts found = new FieldParts(words);
    found.compare("", before, after);
    return found.parts;
  }

  private void compare(String name, Node before, Node after) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof Fields one && after instanceof Fields other) {
      fields(name, one, other);
    } else if (before instanceof Items one && after instanceof Items other) {
      items(name, one.items(), other.items());
    } else if (isLong(before) || isLong(after)) {
      parts.add(Part.block(name, whole(before), whole(after)));
    } else {
      parts.add(Part.changed(name, Shown.value(before), Shown.value(after)));
    }
  }

  private static boolean isLong(Node node) {
    return node instanceof Leaf leaf
        && (leaf.text().length() > LONGEST_ON_A_LINE || leaf.text().contains("\n"));
  }

  private static String whole(Node node) {
    return node instanceof Leaf leaf ? leaf.text() : Shown.value(node);
  }

  private void fields(String name, Fields before, Fields after) {
    Set<String> all = new LinkedHashSet<>(after.fields().keySet());
    all.addAll(before.fields().keySet());
    for (String field : all) {
      String inner = words.join(name, field);
      Node old = before.fields().get(field);
      Node now = after.fields().get(field);
      if (old != null && now != null) {
        compare(inner, old, now);
      } else if (now != null) {
        came(inner, now);
      } else if (old != null) {
        went(inner, old);
      }
    }
  }

  private void items(String name, List<Node> before, List<Node> after) {
    if (all(before, Leaf.class) && all(after, Leaf.class)) {
      leaves(name, before, after);
      return;
    }
    if (before.size() == 1 && after.size() == 1) {
      compare(name, before.get(0), after.get(0));
      return;
    }
    Alignment aligned = Alignment.of(before, after);
    for (Alignment.Pair pair : aligned.pairs()) {
      compare(words.item(name, pair), pair.before(), pair.after());
    }
    aligned.removed().forEach(item -> went(words.item(name, item), item.node()));
    aligned.added().forEach(item -> came(words.item(name, item), item.node()));
    if (aligned.reordered()) {
      parts.add(Part.told(name, "order of " + words.many(name) + " changed"));
    }
  }

  private void leaves(String name, List<Node> before, List<Node> after) {
    List<Node> went = without(before, after);
    List<Node> came = without(after, before);
    if (went.size() == 1 && came.size() == 1) {
      compare(name, went.get(0), came.get(0));
      return;
    }
    went.forEach(leaf -> went(name, leaf));
    came.forEach(leaf -> came(name, leaf));
    if (went.isEmpty() && came.isEmpty()) {
      parts.add(Part.told(name, "order of " + words.many(name) + " changed"));
    }
  }

  private static List<Node> without(List<Node> all, List<Node> others) {
    List<Node> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }

  private static boolean all(List<Node> items, Class<? extends Node> type) {
    return items.stream().allMatch(type::isInstance);
  }

  private void came(String name, Node value) {
    parts.add(Part.added(name, words.isNamed(name) ? "" : Shown.value(value)));
  }

  private void went(String name, Node value) {
    parts.add(Part.removed(name, words.isNamed(name) ? "" : Shown.value(value)));
  }
}
