package io.cortexmon.publish.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML or JSON file. Fields are equal whatever their order; lists are not. */
sealed interface Node {

  /** Returns an object without fields. */
  static Fields nothing() {
    return new Fields(Map.of());
  }

  /** An object. */
  record Fields(Map<String, Node> fields) implements Node {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the same without these fields. */
    Fields without(String... names) {
      Map<String, Node> left = new LinkedHashMap<>(fields);
      List.of(names).forEach(left::remove);
      return new Fields(left);
    }

    /** Returns the same with a field changed, or added at the end. */
    Fields with(String name, Node value) {
      Map<String, Node> changed = new LinkedHashMap<>(fields);
      changed.put(name, value);
      return new Fields(changed);
    }
  }

  /** A list. */
  record Items(List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A text, a number, true, false or null.
   *
   * @param text as the file has it, unquoted; {@code null} for null
   * @param quoted whether it is a text: {@code "1"} and {@code 1} are not the same
   */
  record Leaf(String text, boolean quoted) implements Node {
    /** Returns a text. */
    static Leaf of(String text) {
      return new Leaf(text, true);
    }
  }

  /** Returns a field of an object; empty where there is none, or where this is no object. */
  default Optional<Node> get(String field) {
    return this instanceof Fields object
        ? Optional.ofNullable(object.fields().get(field))
        : Optional.empty();
  }

  /** Returns what is found by going from field to field. */
  default Optional<Node> at(String... path) {
    Optional<Node> found = Optional.of(this);
    for (String field : path) {
      found = found.flatMap(node -> node.get(field));
    }
    return found;
  }

  /** Returns a field's text; empty where it has none. */
  default String text(String field) {
    return get(field).map(Node::asText).orElse("");
  }

  /** Returns the text of a leaf; empty for all else and for null. */
  default String asText() {
    return this instanceof Leaf leaf && (leaf.quoted() || !leaf.text().equals("null"))
        ? leaf.text()
        : "";
  }

  /** Returns the items of a field that is a list; empty where it is none. */
  default List<Node> list(String field) {
    return get(field).map(Node::asList).orElse(List.of());
  }

  /** Returns the items of a list; empty for all else. */
  default List<Node> asList() {
    return this instanceof Items list ? list.items() : List.of();
  }

  /** Returns the fields of an object; none for all else. */
  default Fields asFields() {
    return this instanceof Fields object ? object : nothing();
  }
}
