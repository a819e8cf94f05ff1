package io.cortexmon.publish.diff;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Compares texts as files of one path, or of several. */
final class Compared {

  private Compared() {}

  /** Compares two contents of a file. */
  static Differences file(String path, String before, String after) {
    return Differences.between(tree(path, before), tree(path, after));
  }

  /** Returns a tree of files: path, text, path, text. */
  static TreeOfFiles tree(String... pathsAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return TreeOfFiles.of(files);
  }
}
