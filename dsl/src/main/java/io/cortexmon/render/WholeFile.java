package io.cortexmon.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes files so that others see the old content or the new one and never a part: to an unfinished
 * file beside it, which then takes its place in one step.
 */
final class WholeFile {

  private static final String SUFFIX = ".cortex-mon-tmp";

  /** One name per process: runs at the same time in one folder do not write to one file. */
  private static final String UNFINISHED =
      "." + Long.toString(System.nanoTime(), Character.MAX_RADIX) + SUFFIX;

  private static final int PART_BYTES = 64 * 1024;

  private WholeFile() {}

  /** Whether a path names a file that a run was killed over. */
  static boolean isUnfinished(String path) {
    return path.endsWith(SUFFIX) && path.startsWith(".", path.lastIndexOf('/') + 1);
  }

  /** Writes the file and its folders where its bytes differ. */
  static void bring(Path file, byte[] bytes) {
    if (!holds(file, bytes)) {
      replace(file, bytes);
    }
  }

  /** Writes the file and its folders. */
  static void replace(Path file, byte[] bytes) {
    try {
      Path folder = folderOf(file);
      Files.createDirectories(folder);
      replace(file, folder.resolve(UNFINISHED), bytes);
    } catch (IOException e) {
      throw failed("write", file, e);
    }
  }

  private static void replace(Path file, Path unfinished, byte[] bytes) throws IOException {
    try {
      Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!(e instanceof FileAlreadyExistsException)) {
        Files.deleteIfExists(unfinished);
      }
      throw e;
    }
  }

  /**
   * Whether the file is there with exactly these bytes; read in parts, up to the first difference.
   */
  static boolean holds(Path file, byte[] bytes) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] part = new byte[Math.min(bytes.length + 1, PART_BYTES)];
      int same = 0;
      for (int read = in.read(part); read > 0; read = in.read(part)) {
        int end = same + read;
        if (end > bytes.length || !Arrays.equals(part, 0, read, bytes, same, end)) {
          return false;
        }
        same = end;
      }
      return same == bytes.length;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw failed("read", file, e);
    }
  }

  /** Deletes the file, if it is there; returns whether it was. */
  static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("delete", file, e);
    }
  }

  /** Deletes what killed runs left unfinished in the folder, if it is there. */
  static void deleteUnfinished(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, WholeFile::isUnfinished)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // nothing was ever written here
    } catch (IOException e) {
      throw failed("clean", folder, e);
    }
  }

  private static boolean isUnfinished(Path file) {
    return isUnfinished(file.getFileName().toString())
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes the folder and those above it while they are empty, up to and without the stop. */
  static void deleteEmpty(Path folder, Path stop) {
    Path empty = folder;
    while (!empty.equals(stop) && deleteIfEmpty(empty)) {
      empty = folderOf(empty);
    }
  }

  private static boolean deleteIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    } catch (IOException e) {
      throw failed("delete", folder, e);
    }
  }

  static Path folderOf(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      throw new IllegalStateException("not in a folder: " + file);
    }
    return folder;
  }

  /** Returns the exception for something that a person has to put right. */
  static UncheckedIOException refused(Path path, String reason) {
    return new UncheckedIOException(
        path + " " + reason, new FileSystemException(path.toString(), null, reason));
  }

  static UncheckedIOException failed(String verb, Path path, IOException cause) {
    return new UncheckedIOException("can not " + verb + " " + path + ": " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException denied) {
      String file = denied.getFile();
      return "no permission for "
          + (isUnfinished(file) ? folderOf(Path.of(file)) : file)
          + "; let this user write there, or choose another output folder";
    }
    if (cause instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " stands in the way, or another run writes to this folder";
    }
    if (cause instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason(); // its message names the file again
    }
    return String.valueOf(cause.getMessage());
  }
}
