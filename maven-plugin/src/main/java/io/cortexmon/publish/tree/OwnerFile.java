package io.cortexmon.publish.tree;

import io.cortexmon.definition.Arguments;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file {@code .cortex-mon-owner.json} of a published folder: whose folder it is, which files in
 * it were published, and from which commit of the source. What it does not list is never touched.
 *
 * @param owner who publishes the folder
 * @param system the name of the system
 * @param sourceClass the full name of the class that defines it
 * @param sourceCommit the commit of the source that was published last; empty where it was not
 *     known
 * @param modified whether the source had changes that were not committed
 * @param files path in the folder to SHA-256, sorted
 */
public record OwnerFile(
    Owner owner,
    String system,
    String sourceClass,
    String sourceCommit,
    boolean modified,
    SortedMap<String, String> files) {

  /** The name of the file. */
  public static final String NAME = ".cortex-mon-owner.json";

  /** The version of the format that this class writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  /**
   * Copies the files.
   *
   * @throws IllegalArgumentException where a path leads out of the folder
   */
  public OwnerFile {
    files.keySet().forEach(TargetPath::check);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns whether both say the same but for the commit of the source. */
  public boolean equalsButForCommit(OwnerFile other) {
    return from(other.sourceCommit, other.modified).equals(other);
  }

  /** Returns this with another commit of the source. */
  public OwnerFile from(String commit, boolean changedSince) {
    return new OwnerFile(owner, system, sourceClass, commit, changedSince, files);
  }

  /**
   * Reads an owner file.
   *
   * @throws IllegalArgumentException where it is none, or of a newer format
   */
  public static OwnerFile read(Content content) {
    return OwnerFileReader.read(content);
  }

  /** Returns the bytes of the file, the same for the same values. */
  public Content content() {
    return Content.text(
        "{\n"
            + "  \"formatVersion\": "
            + FORMAT_VERSION
            + ",\n  \"owner\": {\"project\": "
            + Arguments.quoted(owner.project())
            + ", \"environment\": "
            + Arguments.quoted(owner.environment())
            + "},\n  \"system\": "
            + Arguments.quoted(system)
            + ",\n  \"source\": "
            + Arguments.quoted(sourceClass)
            + (sourceCommit.isEmpty() ? "" : ",\n  \"sourceCommit\": " + quotedCommit())
            + (modified ? ",\n  \"uncommittedChanges\": true" : "")
            + ",\n  \"files\": ["
            + files.entrySet().stream().map(OwnerFile::line).collect(Collectors.joining(","))
            + (files.isEmpty() ? "" : "\n  ")
            + "]\n}\n");
  }

  private String quotedCommit() {
    return Arguments.quoted(sourceCommit);
  }

  private static String line(Map.Entry<String, String> file) {
    return "\n    {\"path\": "
        + Arguments.quoted(file.getKey())
        + ", \"sha256\": "
        + Arguments.quoted(file.getValue())
        + "}";
  }
}
