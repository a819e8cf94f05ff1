package io.cortexmon.maven;

import io.cortexmon.publish.diff.TreeOfFiles;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.SystemTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Systems as files in the folders that rendering gives them, and what of another tree they are to
 * be compared with.
 *
 * @param systems what is rendered
 */
record RenderedTrees(List<SystemTree> systems) {

  private static final String INDEX = "index.json";

  /** Returns the files, {@code <environment>/<system>/...}, without the index files. */
  TreeOfFiles files() {
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    for (SystemTree system : systems) {
      for (RenderedTree.Entry file : system.tree().entries()) {
        files.put(system.id() + "/" + file.path(), file::bytes);
      }
    }
    return TreeOfFiles.reading(files);
  }

  /**
   * Returns what of a tree this run speaks of: the folders of its environments, or where some
   * sources were left out, of its systems. The index files of a render are not among it.
   *
   * @param environments the names of those that were rendered
   * @param allSources whether no source was left out
   */
  TreeOfFiles comparable(TreeOfFiles tree, List<String> environments, boolean allSources) {
    Set<String> folders = new HashSet<>();
    systems.forEach(system -> folders.add(system.id().toString()));
    return tree.only(
        path -> {
          int first = path.indexOf('/');
          int second = path.indexOf('/', first + 1);
          return second > 0
              && !path.substring(second + 1).equals(INDEX)
              && (allSources
                  ? environments.contains(path.substring(0, first))
                  : folders.contains(path.substring(0, second)));
        });
  }
}
