package io.cortexmon.render;

import java.util.List;
import java.util.Map;

/**
 * Writes trees as YAML that every reader understands alike: YAML 1.1 (SnakeYAML, Go's yaml.v2 and
 * yaml.v3, PyYAML) and YAML 1.2.
 *
 * <p>Two-space indent, lists indented under their key, no anchors, no folding, LF, one final
 * newline. Appends to one buffer: ten thousand rules (4.6 MB) take some 30 ms, warm.
 */
final class Yaml {

  /** YAML readers look this many characters ahead for the colon after a key. */
  private static final int LONGEST_KEY = 1024;

  private static final int INDENT = 2;

  private final StringBuilder out = new StringBuilder(4096);

  private Yaml() {}

  /**
   * Text to be written as a literal block scalar even where it is one line: an expression, or a
   * file inside a file. Text that a block scalar can not hold exactly is double-quoted.
   */
  record Block(String text) {}

  /** Returns one document, without {@code ---}. */
  static String document(YamlMap root) {
    Yaml yaml = new Yaml();
    yaml.root(root);
    return yaml.out.toString();
  }

  /** Returns a stream of documents, each after a line {@code ---} where there is more than one. */
  static String documents(List<YamlMap> roots) {
    Yaml yaml = new Yaml();
    for (YamlMap root : roots) {
      if (roots.size() > 1) {
        yaml.out.append("---\n");
      }
      yaml.root(root);
    }
    return yaml.out.toString();
  }

  private void root(YamlMap root) {
    if (root.fields().isEmpty()) {
      out.append("{}\n");
    } else {
      fields(root, 0);
    }
  }

  /** Writes the fields; the caller has indented the first line already. */
  private void fields(YamlMap map, int indent) {
    boolean first = true;
    for (Map.Entry<String, Object> field : map.fields().entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      key(field.getKey());
      fieldValue(field.getValue(), indent);
    }
  }

  private void key(String key) {
    int start = out.length();
    YamlText.key(out, key);
    if (out.length() - start > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "YAML key of " + key.length() + " characters: readers take at most " + LONGEST_KEY);
    }
    out.append(':');
  }

  private void fieldValue(Object value, int indent) {
    if (value instanceof YamlMap map && !map.fields().isEmpty()) {
      out.append('\n');
      indent(indent + INDENT);
      fields(map, indent + INDENT);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      indent(indent + INDENT);
      items(list, indent + INDENT);
    } else {
      out.append(' ');
      leaf(value, indent + INDENT);
    }
  }

  /** Writes the items; the caller has indented the first line already. */
  private void items(List<?> list, int indent) {
    boolean first = true;
    for (Object item : list) {
      if (!first) {
        indent(indent);
      }
      first = false;
      out.append("- ");
      itemValue(item, indent + INDENT);
    }
  }

  /** A map or list in a list starts on the line of its dash, which is as wide as one indent. */
  private void itemValue(Object value, int indent) {
    if (value instanceof YamlMap map && !map.fields().isEmpty()) {
      fields(map, indent);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      items(list, indent);
    } else {
      leaf(value, indent);
    }
  }

  /** Writes what stands on the rest of the line, or as a block of lines with this indent. */
  private void leaf(Object value, int indent) {
    if (value instanceof String text) {
      YamlText.value(out, text, indent);
    } else if (value instanceof Block block) {
      YamlText.block(out, block.text(), indent);
    } else if (value instanceof Boolean || value instanceof Long || value instanceof Integer) {
      out.append(value).append('\n');
    } else if (value instanceof Double number) {
      out.append(YamlNumber.of(number)).append('\n');
    } else if (value instanceof YamlMap) {
      out.append("{}\n");
    } else if (value instanceof List<?>) {
      out.append("[]\n");
    } else {
      throw new IllegalStateException("no YAML for a value of " + value.getClass());
    }
  }

  private void indent(int indent) {
    YamlText.indent(out, indent);
  }
}
