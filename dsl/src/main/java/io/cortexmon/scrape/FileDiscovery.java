package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.List;

/**
 * Targets that are read from files, which may change while Prometheus runs.
 *
 * @param files paths; the last part may hold one {@code *}
 * @param refresh how often they are read again without a change; zero for Prometheus's 5 minutes
 */
public record FileDiscovery(List<String> files, Duration refresh) implements Discovery {

  // Prometheus, discovery/file/file.go: patFileSDName.
  private static final Regex PATH = Regex.of("[^*]*(\\*[^/]*)?\\.(json|yml|yaml|JSON|YML|YAML)");

  public FileDiscovery {
    files = Arguments.distinct("file", files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("file discovery: at least one file is needed");
    }
    for (String file : files) {
      if (!PATH.matches(file)) {
        throw new IllegalArgumentException(
            "file "
                + quoted(file)
                + ": must end in .json, .yml or .yaml, and may have one * in its last part");
      }
    }
    Arguments.notNegative("refresh interval", refresh);
  }

  /** Returns targets of these files: {@code of("targets/*.json")}. */
  public static FileDiscovery of(String... files) {
    return new FileDiscovery(List.of(files), Duration.ZERO);
  }

  /** Returns this reading the files again at least this often. */
  public FileDiscovery every(Duration refresh) {
    return new FileDiscovery(files, Arguments.positive("refresh interval", refresh));
  }

  /** Always true: the files can give their targets any label. */
  @Override
  public boolean maySetLabel(String name) {
    return true;
  }
}
