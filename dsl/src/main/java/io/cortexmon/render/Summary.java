package io.cortexmon.render;

import java.util.List;
import java.util.stream.Stream;

/** An update in words, a line for each system. */
final class Summary {

  private Summary() {}

  static List<String> lines(Update update) {
    Stream<String> brought = update.systems().stream().map(Summary::line);
    Stream<String> removed =
        update.removedSystems().stream().map(id -> id + ": removed, no source defines it");
    return Stream.concat(brought, removed).toList();
  }

  private static String line(SystemSummary system) {
    if (system.written() == 0 && system.removed() == 0) {
      return system.id() + ": up to date, " + files(system.unchanged());
    }
    return String.format(
        "%s: %s written, %d unchanged, %d removed",
        system.id(), files(system.written()), system.unchanged(), system.removed());
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}
