package io.cortexmon.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cortexmon.definition.Place;
import io.cortexmon.render.RenderedTree.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An output folder in a test: what it holds, and updates of it.
 *
 * @param output the folder, which need not be there
 */
record OutputFiles(Path output) {

  Update update(SystemTree... systems) {
    return OutputFolder.at(output).update(List.of(systems), Set.of());
  }

  /** The update is refused with that message and nothing has changed. */
  void refuses(SystemTree system, String message) {
    Map<String, String> before = tree();

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> update(system))
        .withMessage(message);
    assertThat(tree()).isEqualTo(before);
  }

  static SystemTree system(SystemId id, Entry... files) {
    return new SystemTree(id, "com.example.Orders", RenderedTree.of(List.of(files)));
  }

  static Entry file(String path, String content) {
    return Entry.text(path, "text", List.of(Place.of("Orders.java", 7)), () -> content);
  }

  /** Every file in the output, with its content. */
  Map<String, String> tree() {
    Map<String, String> tree = new TreeMap<>();
    files().forEach(file -> tree.put(output.relativize(file).toString(), read(file)));
    return tree;
  }

  /** Makes every file and folder look old, so that any write shows. */
  Map<String, FileTime> age() {
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Map<String, FileTime> times = new TreeMap<>();
    files()
        .forEach(
            file -> {
              try {
                Files.setLastModifiedTime(file, old);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              times.put(output.relativize(file).toString(), old);
            });
    return times;
  }

  List<String> changedSince(Map<String, FileTime> before) {
    return files()
        .filter(file -> !time(file).equals(before.get(output.relativize(file).toString())))
        .map(file -> output.relativize(file).toString())
        .toList();
  }

  static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Path> files() {
    if (!Files.isDirectory(output)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
