package io.cortexmon.testing;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds files by patterns of paths: {@code *} stands for any characters of one name, {@code ?} for
 * one, {@code [a-c]} for one of these, {@code {a,b}} for one of these texts, and {@code **} for any
 * folders. What begins with a dot must be named with its dot.
 */
public final class TestFiles {

  private TestFiles() {}

  /**
   * Returns the files that patterns stand for, in the order of the patterns; those of one are
   * sorted. A file counts once.
   *
   * @param root the folder from which relative patterns are seen; the files they stand for are
   *     returned as seen from there
   * @param patterns with {@code /} between names, and a comma between patterns
   * @throws IllegalArgumentException that names every pattern that stands for no file
   */
  public static List<Path> matching(Path root, String patterns) {
    Set<Path> files = new LinkedHashSet<>();
    List<String> faults = new ArrayList<>();
    for (String pattern : PathPattern.separate(patterns)) {
      try {
        List<Path> found = found(root, pattern);
        if (found.isEmpty()) {
          faults.add(nothing(root, pattern));
        }
        files.addAll(found);
      } catch (IllegalArgumentException e) {
        faults.add(pattern + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return List.copyOf(files);
  }

  /**
   * Returns the files that one pattern stands for, sorted; none where there are none.
   *
   * @param root the folder from which a relative pattern is seen
   * @throws IllegalArgumentException where brackets or braces are not closed, or a folder can not
   *     be read
   */
  public static List<Path> found(Path root, String pattern) {
    List<String> names = PathPattern.names(pattern.replace('\\', '/'));
    int plain = 0;
    while (plain < names.size() && !PathPattern.isPattern(names.get(plain))) {
      plain++;
    }
    String start = String.join("/", names.subList(0, plain));
    if (plain == names.size()) {
      Path file = Path.of(start);
      return Files.isRegularFile(root.resolve(file)) ? List.of(file) : List.of();
    }
    Path folder = Path.of(plain == 1 && start.isEmpty() ? "/" : start);
    List<String> rest = names.subList(plain, names.size());
    int depth = rest.contains(PathPattern.ANY_FOLDERS) ? Integer.MAX_VALUE : rest.size();
    Set<Path> found = new TreeSet<>();
    for (Path file : files(root.resolve(folder), rest, depth)) {
      found.add(folder.resolve(file));
    }
    return List.copyOf(found);
  }

  private static String nothing(Path root, String pattern) {
    if (Files.isDirectory(root.resolve(pattern))) {
      return pattern + " is a folder: write " + Path.of(pattern, "**", "*.yml");
    }
    String seen = Path.of(pattern).isAbsolute() ? "" : ", seen from " + root.toAbsolutePath();
    return "no file matches " + pattern + seen;
  }

  /** Returns the files below a folder, as seen from it, whose paths match. */
  private static List<Path> files(Path folder, List<String> names, int depth) {
    Search search = new Search(folder, names);
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, search);
    } catch (IOException e) {
      throw new IllegalArgumentException("can not be searched: " + e, e);
    }
    return search.files;
  }

  /** Looks at every file below a folder that is not hidden. */
  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Pattern wanted;
    private final boolean looksIntoHidden;
    private final List<Path> files = new ArrayList<>();

    Search(Path folder, List<String> names) {
      this.folder = folder;
      this.wanted = PathPattern.regex(names);
      this.looksIntoHidden = names.stream().anyMatch(name -> name.startsWith("."));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
      boolean isHidden = !at.equals(folder) && String.valueOf(at.getFileName()).startsWith(".");
      return isHidden && !looksIntoHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path seen = folder.relativize(file);
      if (attributes.isRegularFile() && wanted.matcher(PathPattern.text(seen)).matches()) {
        files.add(seen);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (fault instanceof FileSystemLoopException || !Files.exists(file)) {
        return FileVisitResult.CONTINUE;
      }
      throw fault;
    }
  }
}
