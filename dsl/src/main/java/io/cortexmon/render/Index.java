package io.cortexmon.render;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.text.ParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An index file: a JSON object with one list, one entry a line, sorted by key.
 *
 * <p>A system's index lists its files, the output folder's index lists the systems. Entries are
 * kept as the text of their lines, so that one written by an earlier run is written again as it
 * was.
 *
 * @param list the name of the list
 * @param keyFields the fields that make an entry's key, joined by a slash
 * @param lines the entries by their keys
 */
record Index(String list, List<String> keyFields, SortedMap<String, String> lines) {

  static final String FILE_NAME = "index.json";

  /** The index of a system's folder, with no files; the key of an entry is its path. */
  static final Index FILES = new Index("files", List.of("path"), new TreeMap<>());

  /** The index of the output folder, with no systems; the key of an entry is its folder. */
  static final Index SYSTEMS =
      new Index("systems", List.of("environment", "name"), new TreeMap<>());

  private static final Pattern CHECKSUM = Pattern.compile("\"sha256\": \"([0-9a-f]{64})\"");

  private static final Comparator<Place> BY_LINE =
      Comparator.comparing(Place::file).thenComparing(Place::line);

  /** Returns the line of a file. */
  static String line(RenderedTree.Entry file, String sha256) {
    // By their text, because all places equal each other.
    String places =
        file.places().stream()
            .sorted(BY_LINE)
            .map(Place::toString)
            .distinct()
            .map(Arguments::quoted)
            .collect(Collectors.joining(", ", "[", "]"));
    return "{\"path\": "
        + Arguments.quoted(file.path())
        + ", \"kind\": "
        + Arguments.quoted(file.kind())
        + ", \"sha256\": "
        + Arguments.quoted(sha256)
        + ", \"definedAt\": "
        + places
        + "}";
  }

  /** Returns the checksum in the line of a file, if it has one. */
  static Optional<String> checksum(String fileLine) {
    Matcher checksum = CHECKSUM.matcher(fileLine);
    return checksum.find() ? Optional.of(checksum.group(1)) : Optional.empty();
  }

  /** Returns the line of a file with its checksum left empty. */
  static String withoutChecksum(String fileLine) {
    return CHECKSUM.matcher(fileLine).replaceFirst("\"sha256\": \"\"");
  }

  /** Returns the line of a system. */
  static String line(SystemTree system) {
    return "{\"environment\": "
        + Arguments.quoted(system.id().environment())
        + ", \"name\": "
        + Arguments.quoted(system.id().name())
        + ", \"source\": "
        + Arguments.quoted(system.sourceClass())
        + "}";
  }

  /** Returns the source class that a line of a system names. */
  static String source(String systemLine) {
    String field = "\"source\": \"";
    int start = systemLine.lastIndexOf(field) + field.length();
    return systemLine.substring(start, systemLine.lastIndexOf('"'));
  }

  /** Returns this index with other entries. */
  Index lines(SortedMap<String, String> changed) {
    return new Index(list, keyFields, changed);
  }

  /** Returns an index with the entries of both; the other's line stands where both have one. */
  Index and(SortedMap<String, String> others) {
    SortedMap<String, String> union = new TreeMap<>(lines);
    union.putAll(others);
    return lines(union);
  }

  /** The keys that the others do not have. */
  SortedSet<String> keysNotIn(SortedMap<String, String> others) {
    SortedSet<String> keys = new TreeSet<>(lines.keySet());
    keys.removeAll(others.keySet());
    return keys;
  }

  /** Returns the line of an entry as it stands in the file. */
  Optional<String> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  boolean has(String key) {
    return lines.containsKey(key);
  }

  /** Returns the text of the file. */
  String text() {
    String entries = String.join(",\n    ", lines.values());
    return "{\n  \""
        + list
        + "\": ["
        + (entries.isEmpty() ? "" : "\n    " + entries + "\n  ")
        + "]\n}\n";
  }

  /** Reads a text of an index of this kind, or fails where we can not have written it. */
  Index read(String text) throws ParseException {
    SortedMap<String, String> read = new TreeMap<>();
    IndexReader reader = new IndexReader(text);
    reader.expect("{\n  \"" + list + "\": [");
    if (!reader.skip("]")) {
      do {
        reader.expect("\n    ");
        reader.entry(keyFields, read);
      } while (reader.skip(","));
      reader.expect("\n  ]");
    }
    reader.expect("\n}\n");
    reader.expectEnd();
    return lines(read);
  }
}
