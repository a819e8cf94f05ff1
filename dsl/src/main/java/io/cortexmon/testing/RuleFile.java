package io.cortexmon.testing;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of rules as Prometheus reads it.
 *
 * @param name of the file, as it was given
 * @param groups in the order of the file; none where there are faults
 * @param faults all that Prometheus would refuse, in the order of the file
 */
record RuleFile(String name, List<GroupDefinition> groups, List<FileFault> faults) {

  /**
   * Reads a file. One that is not there, or can not be read, is a fault.
   *
   * @param name how faults name it
   */
  static RuleFile read(Path file, String name, RuleFileOptions options) {
    FaultLog faults = new FaultLog(name);
    return text(file, faults)
        .map(text -> of(name, text, options))
        .orElseGet(() -> new RuleFile(name, List.of(), faults.all()));
  }

  /** Returns the text of a file; nothing, and a fault, where it can not be read. */
  static Optional<String> text(Path file, FaultLog faults) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      faults.add("no such file or directory");
    } catch (CharacterCodingException e) {
      faults.add("yaml: invalid leading UTF-8 octet");
    } catch (IOException e) {
      faults.add(Files.isDirectory(file) ? "is a directory" : String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** Reads a text. */
  static RuleFile of(String name, String text, RuleFileOptions options) {
    FaultLog faults = new FaultLog(name);
    Optional<YamlNode> root = YamlDocument.read(text, faults);
    if (root.isEmpty()) {
      return new RuleFile(name, List.of(), faults.all());
    }
    YamlFields top =
        new YamlFields(
            root.get(), "rulefmt.RuleGroups", List.of("groups"), options.strictness(), faults);
    Set<String> names = new HashSet<>();
    RuleGroupReader reader = new RuleGroupReader(options, faults, names);
    List<GroupDefinition> groups =
        top.list("groups", "rulefmt.RuleGroup").stream().map(reader::group).toList();
    return new RuleFile(name, faults.size() == 0 ? groups : List.of(), faults.all());
  }
}
