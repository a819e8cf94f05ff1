package io.cortexmon.promql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The expressions that {@link PromQlBench} reads, in groups by their size. */
final class Expressions {

  private static final String FILE = "/expressions.txt";

  private Expressions() {}

  /** Returns the lines of {@code expressions.txt} from {@code [name]} to the next group. */
  static List<String> group(String name) {
    List<String> group =
        lines()
            .dropWhile(line -> !line.equals("[" + name + "]"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("["))
            .toList();
    if (group.isEmpty()) {
      throw new IllegalArgumentException("no group " + name + " in " + FILE);
    }
    return group;
  }

  private static Stream<String> lines() {
    try (InputStream in = Objects.requireNonNull(Expressions.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
