package io.cortexmon.publish.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The text of Kubernetes objects as they are rendered: block style, two spaces, one {@code
 * metadata} at the left edge of each document. Lines are added; none is written anew.
 */
final class ObjectText {

  private static final String SEPARATOR = "---";

  private ObjectText() {}

  /** Adds an annotation to those objects of a file that a question chooses. */
  static Content annotate(Content file, Predicate<String> chosen, String name, String value) {
    List<String> all = file.text().lines().toList();
    List<String> changed = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= all.size(); i++) {
      if (i == all.size() || all.get(i).equals(SEPARATOR)) {
        List<String> object = all.subList(from, i);
        String text = object.stream().map(line -> line + "\n").collect(Collectors.joining());
        changed.addAll(chosen.test(text) ? annotated(object, name + ": " + value) : object);
        if (i < all.size()) {
          changed.add(SEPARATOR);
        }
        from = i + 1;
      }
    }
    return changed.equals(all) ? file : Content.text(String.join("\n", changed) + "\n");
  }

  private static List<String> annotated(List<String> object, String annotation) {
    int metadata = object.indexOf("metadata:");
    if (metadata < 0) {
      throw new IllegalArgumentException("an object without metadata can not be annotated");
    }
    int end = metadata + 1;
    int annotations = -1;
    while (end < object.size() && object.get(end).startsWith(" ")) {
      if (object.get(end).equals("  annotations:")) {
        annotations = end;
      }
      end++;
    }
    List<String> changed = new ArrayList<>(object);
    if (annotations < 0) {
      changed.add(end, "  annotations:");
      annotations = end;
    }
    changed.add(annotations + 1, "    " + annotation);
    return changed;
  }

  /** Returns the first line that holds a text, counted from 1; 0 where none does. */
  static int lineOf(Content file, String text) {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    return 0;
  }
}
