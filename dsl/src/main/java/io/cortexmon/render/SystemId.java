package io.cortexmon.render;

import io.cortexmon.definition.Arguments;
import java.util.Comparator;

/**
 * Names what is rendered into one folder: a system in an environment, such as {@code prod/orders}.
 *
 * @param environment the name of the environment, and of a folder in the output
 * @param name the name of the system, and of a folder in the environment's
 */
public record SystemId(String environment, String name) implements Comparable<SystemId> {

  private static final Comparator<SystemId> ORDER =
      Comparator.comparing(SystemId::environment).thenComparing(SystemId::name);

  /**
   * Checks both names.
   *
   * @throws IllegalArgumentException where one is empty, starts with a dot, is {@code index.json}
   *     or longer than 255 bytes, or holds a slash, a backslash or control characters
   */
  public SystemId {
    checkFolder("environment", environment);
    checkFolder("system", name);
  }

  private static void checkFolder(String what, String name) {
    Arguments.folderName(what, name);
    if (name.equals(Index.FILE_NAME)) {
      throw new IllegalArgumentException(
          what + " name " + Arguments.quoted(name) + ": is the name of the index file");
    }
    RelativePath.checkLength(what + " name", name, name);
  }

  /** Orders by environment, then by name. */
  @Override
  public int compareTo(SystemId other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code prod/orders}, which is also the folder in the output. */
  @Override
  public String toString() {
    return environment + "/" + name;
  }
}
