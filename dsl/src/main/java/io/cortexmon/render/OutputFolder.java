package io.cortexmon.render;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder that a build renders to, such as {@code target/cortex-mon}: one folder for each
 * environment, in it one for each system, and in that the system's files and their index.
 *
 * <pre>{@code
 * index.json                                the systems
 * prod/orders/index.json                    the files: path, kind, sha256, places in Java
 * prod/orders/prometheus/prometheus.yaml
 * }</pre>
 *
 * <p>An update writes only files whose bytes changed, deletes only files that an index lists, and
 * leaves everything else in the folder alone. Each file changes in one step: a run that is killed
 * leaves the old file or the new one, and the next run completes it.
 */
public final class OutputFolder {

  private final Path output;

  private OutputFolder(Path output) {
    this.output = output;
  }

  /** Returns the folder at that path; it is made when there is something to write. */
  public static OutputFolder at(Path output) {
    return new OutputFolder(output.toAbsolutePath());
  }

  /**
   * Returns the systems that earlier updates wrote, each with the full name of the class that
   * defined it.
   *
   * @throws java.io.UncheckedIOException where the index can not be read
   */
  public SortedMap<SystemId, String> written() {
    SortedMap<SystemId, String> written = new TreeMap<>();
    new IndexFile(output, Index.SYSTEMS)
        .read(new PathCheck(output), OutputFolder::id)
        .ifPresent(
            index ->
                index.lines().forEach((key, line) -> written.put(id(key), Index.source(line))));
    return written;
  }

  /**
   * Brings the folder up to date with the systems. A system that an earlier update wrote, and that
   * is neither given nor to be left alone, is removed with its files; so a caller that renders one
   * environment of several names the systems of the others in {@code leaveAlone}.
   *
   * @param systems the systems to write
   * @param leaveAlone systems that still exist and are not part of this run; none of their files is
   *     read or written
   * @throws IllegalArgumentException where two systems have one name
   * @throws java.io.UncheckedIOException where something that is not ours stands in the way, with
   *     its path and what to do about it, before anything is written; or where a file can not be
   *     read or written
   */
  public Update update(List<SystemTree> systems, Set<SystemId> leaveAlone) {
    Collection<SystemTree> given = byId(systems).values();
    PathCheck paths = new PathCheck(output);
    IndexFile indexFile = new IndexFile(output, Index.SYSTEMS);
    Index before = indexFile.read(paths, OutputFolder::id).orElse(Index.SYSTEMS);

    SortedMap<String, String> lines = new TreeMap<>();
    leaveAlone.forEach(
        id -> before.line(id.toString()).ifPresent(l -> lines.put(id.toString(), l)));
    given.forEach(system -> lines.put(system.id().toString(), Index.line(system)));
    List<SystemId> gone = before.keysNotIn(lines).stream().map(OutputFolder::id).toList();

    List<SystemFolder> oldFolders = gone.stream().map(id -> open(id, before, paths)).toList();
    List<Target> targets = given.stream().map(system -> target(system, before, paths)).toList();

    // Nothing is written above this line. The index names a system until its last file is deleted.
    WholeFile.deleteUnfinished(output);
    if (!before.lines().keySet().containsAll(lines.keySet())) {
      indexFile.bring(before.and(lines).lines());
    }
    List<SystemSummary> summaries = targets.stream().map(Target::bring).toList();
    oldFolders.forEach(folder -> folder.remove(output));
    if (!before.lines().isEmpty() || !lines.isEmpty()) {
      indexFile.bring(lines);
    }
    return new Update(summaries, gone);
  }

  private static SortedMap<SystemId, SystemTree> byId(List<SystemTree> systems) {
    SortedMap<SystemId, SystemTree> byId = new TreeMap<>();
    for (SystemTree system : systems) {
      SystemTree other = byId.put(system.id(), system);
      if (other != null) {
        throw new IllegalArgumentException(
            "two systems are named "
                + system.id()
                + ": "
                + other.sourceClass()
                + " and "
                + system.sourceClass());
      }
    }
    return byId;
  }

  private Target target(SystemTree system, Index before, PathCheck paths) {
    SystemFolder folder = open(system.id(), before, paths);
    folder.check(system.tree(), paths);
    return new Target(system, folder);
  }

  private SystemFolder open(SystemId id, Index before, PathCheck paths) {
    Path folder = RelativePath.in(output, id.toString());
    return SystemFolder.open(folder, before.has(id.toString()), paths);
  }

  /** Reads what {@link SystemId#toString} writes. */
  private static SystemId id(String key) {
    int slash = key.indexOf('/');
    return new SystemId(key.substring(0, slash), key.substring(slash + 1));
  }

  private record Target(SystemTree system, SystemFolder folder) {
    SystemSummary bring() {
      return folder.bring(system);
    }
  }
}
