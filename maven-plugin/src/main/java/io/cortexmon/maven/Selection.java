package io.cortexmon.maven;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Nearest;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The sources of a run, sorted by name.
 *
 * @param chosen what is rendered
 * @param leftOut what exists but is not rendered this time: its files stay as they are
 */
record Selection(List<String> chosen, List<String> leftOut) {

  /**
   * Returns what the parameters choose.
   *
   * @param found the sources among the project's own classes
   * @param listed {@code <sources>}: if not empty, only these; a dependency's class may be one
   * @param classes the project's classes and its dependencies'
   */
  static Selection of(
      List<String> found, List<String> listed, NamePatterns patterns, ClassLoader classes)
      throws MojoFailureException {
    for (String name : listed) {
      if (classes.getResource(name.replace('.', '/') + ".class") == null) {
        throw new MojoFailureException(
            "<sources>: the project and its dependencies have no class "
                + quoted(name)
                + Nearest.question(name, found));
      }
    }
    TreeSet<String> chosen = new TreeSet<>(listed.isEmpty() ? found : listed);
    chosen.removeIf(name -> !patterns.select(name));
    TreeSet<String> leftOut = new TreeSet<>(found);
    leftOut.addAll(listed);
    leftOut.removeAll(chosen);
    return new Selection(List.copyOf(chosen), List.copyOf(leftOut));
  }
}
