package io.cortexmon.testing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds files as Go does: {@code *}, {@code ?} and {@code [a-z]} stand for characters of one name,
 * {@code \} takes the meaning from the next character.
 */
final class FileWildcards {

  private FileWildcards() {}

  /**
   * Returns the files that a path stands for, sorted; none where there are none.
   *
   * @throws IllegalArgumentException where brackets are not closed
   */
  static List<Path> find(Path pattern) {
    if (!isPattern(pattern.toString())) {
      return Files.exists(pattern, LinkOption.NOFOLLOW_LINKS) ? List.of(pattern) : List.of();
    }
    Path name = Objects.requireNonNull(pattern.getFileName());
    Pattern wanted = Pattern.compile(regex(name.toString()), Pattern.DOTALL);
    Path parent = pattern.getParent();
    List<Path> folders = parent == null ? List.of(Path.of("")) : find(parent);
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        if (wanted.matcher(String.valueOf(file.getFileName())).matches()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '\\');
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static String regex(String name) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        case '[' -> {
          int end = name.indexOf(']', i + 2);
          if (end < 0) {
            throw new IllegalArgumentException("syntax error in pattern");
          }
          String inner = name.substring(i + 1, end).replace("[", "\\[").replace("&&", "&\\&");
          regex.append('[').append(inner).append(']');
          i = end;
        }
        case '\\' -> {
          i++;
          if (i == name.length()) {
            throw new IllegalArgumentException("syntax error in pattern");
          }
          regex.append(Pattern.quote(name.substring(i, i + 1)));
        }
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
