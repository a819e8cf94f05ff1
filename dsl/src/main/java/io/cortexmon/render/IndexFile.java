package io.cortexmon.render;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The {@code index.json} of a folder. */
final class IndexFile {

  private final Path file;
  private final Index kind;

  IndexFile(Path folder, Index kind) {
    this.file = folder.resolve(Index.FILE_NAME);
    this.kind = kind;
  }

  /**
   * Reads the index, if there is one; each key must pass the check.
   *
   * <p>A key that the check refuses by an {@link IllegalArgumentException} makes the index a
   * foreign one: files are deleted by it, so it may not name any outside its folder.
   */
  Optional<Index> read(PathCheck paths, Consumer<String> keyCheck) {
    if (!paths.fileExists(file)) {
      return Optional.empty();
    }
    try {
      Index index = kind.read(Files.readString(file));
      index.lines().keySet().forEach(keyCheck);
      return Optional.of(index);
    } catch (ParseException | CharacterCodingException | IllegalArgumentException e) {
      throw WholeFile.refused(
          file,
          "is not an index that cortex-mon wrote ("
              + e.getMessage()
              + "): delete the folder "
              + WholeFile.folderOf(file)
              + " and run again");
    } catch (IOException e) {
      throw WholeFile.failed("read", file, e);
    }
  }

  /** Writes the index if it changed. */
  void bring(SortedMap<String, String> lines) {
    WholeFile.bring(file, kind.lines(lines).text().getBytes(StandardCharsets.UTF_8));
  }

  void delete() {
    WholeFile.delete(file);
  }
}
