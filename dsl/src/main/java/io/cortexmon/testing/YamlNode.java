package io.cortexmon.testing;

import java.util.List;

/** A node of a YAML document, with the place where it stands: line and column from 1. */
sealed interface YamlNode {

  int line();

  int column();

  /** Returns how Go's YAML library names the node where it is of a wrong type. */
  String shown();

  /**
   * A text, number or other word.
   *
   * @param isPlain whether it stands without quotes, so that it may be other than a text
   */
  record Scalar(int line, int column, String text, boolean isPlain) implements YamlNode {

    boolean isNull() {
      return YamlScalars.tag(this).equals("!!null");
    }

    @Override
    public String shown() {
      return YamlScalars.tag(this) + " `" + text + "`";
    }
  }

  /** A list. */
  record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {
    @Override
    public String shown() {
      return "!!seq";
    }
  }

  /** Values by key; merged mappings are resolved. */
  record Mapping(int line, int column, List<Entry> entries) implements YamlNode {
    @Override
    public String shown() {
      return "!!map";
    }
  }

  /** One value of a mapping. */
  record Entry(Scalar key, YamlNode value) {}
}
