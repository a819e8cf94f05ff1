package io.cortexmon.testing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file, each fault once. */
final class FaultLog {

  private final String file;
  private final Set<FileFault> faults = new LinkedHashSet<>();

  FaultLog(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(String message) {
    faults.add(new FileFault(file, 0, 0, message, ""));
  }

  void add(YamlNode at, String message) {
    add(at, message, "");
  }

  void add(YamlNode at, String message, String hint) {
    faults.add(new FileFault(file, at.line(), at.column(), message, hint));
  }

  int size() {
    return faults.size();
  }

  /** Returns the faults in the order of the file. */
  List<FileFault> all() {
    return faults.stream()
        .sorted(Comparator.comparing(FileFault::line).thenComparing(FileFault::column))
        .toList();
  }
}
