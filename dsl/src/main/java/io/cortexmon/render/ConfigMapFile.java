package io.cortexmon.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a ConfigMap of one large file without making a text of it first: where the file is ASCII,
 * as most JSON is, its lines are copied as they are.
 */
final class ConfigMapFile {

  private static final byte[] DATA = "data:\n  ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BLOCK = ": |\n".getBytes(StandardCharsets.US_ASCII);
  private static final int INDENT = 4;

  private ConfigMapFile() {}

  /**
   * Returns the object with its only file.
   *
   * @param head the object without data
   * @param key the key of the file: letters, digits, dashes, underscores and dots, with a letter in
   *     it
   * @param file JSON in lines, the last of which ends, too
   */
  static byte[] of(YamlMap head, String key, byte[] file) {
    int lines = lines(file);
    if (lines == 0) {
      String text = new String(file, StandardCharsets.UTF_8);
      YamlMap data = new YamlMap().put(key, new Yaml.Block(text));
      return Yaml.document(head.put("data", data)).getBytes(StandardCharsets.UTF_8);
    }
    byte[] start = Yaml.document(head).getBytes(StandardCharsets.UTF_8);
    byte[] name = name(key);
    int size = start.length + DATA.length + name.length + BLOCK.length;
    byte[] out = Arrays.copyOf(start, size + file.length + INDENT * lines);
    int end = put(out, start.length, DATA);
    end = put(out, end, name);
    end = put(out, end, BLOCK);
    indented(file, out, end);
    return out;
  }

  private static byte[] name(String key) {
    StringBuilder name = new StringBuilder();
    YamlText.key(name, key);
    return name.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int put(byte[] out, int end, byte[] bytes) {
    System.arraycopy(bytes, 0, out, end, bytes.length);
    return end + bytes.length;
  }

  private static void indented(byte[] file, byte[] out, int from) {
    int end = from;
    int start = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        Arrays.fill(out, end, end + INDENT, (byte) ' ');
        System.arraycopy(file, start, out, end + INDENT, i + 1 - start);
        end += INDENT + i + 1 - start;
        start = i + 1;
      }
    }
  }

  /** How many lines there are; 0 where the file is not lines of printable ASCII. */
  private static int lines(byte[] file) {
    int lines = 0;
    for (byte b : file) {
      if (b == '\n') {
        lines++;
      } else if (b < ' ' || b > '~') {
        return 0;
      }
    }
    boolean simple =
        file.length > 1
            && file[0] > ' '
            && file[file.length - 1] == '\n'
            && file[file.length - 2] > ' ';
    return simple ? lines : 0;
  }
}
