package io.cortexmon.maven;

import io.cortexmon.monitoring.MonitoringSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A local repository in which samples find the jars of this build, without an install: the
 * repository of this build, by links, with {@code io/cortexmon} replaced.
 */
final class LocalRepository {

  static final String VERSION = System.getProperty("cortex-mon.version");

  private static final Path MODULE = Path.of(System.getProperty("basedir"));

  private LocalRepository() {}

  /** Lays the repository out afresh and returns its folder. */
  static Path layOut() {
    Path outer = Path.of(System.getProperty("cortex-mon.localRepository"));
    Path here = MODULE.resolve("target/it/repository");
    try {
      delete(here);
      link(here, outer, Set.of("io"));
      link(here.resolve("io"), outer.resolve("io"), Set.of("cortexmon"));
      Path ours = here.resolve("io/cortexmon");
      copy(ours, "cortex-mon", "pom", MODULE.resolveSibling("pom.xml"));
      copy(ours, "cortex-mon-dsl", "pom", MODULE.resolveSibling("dsl/pom.xml"));
      copy(ours, "cortex-mon-dsl", "jar", jarOf(MonitoringSource.class));
      copy(ours, "cortex-mon-maven-plugin", "pom", MODULE.resolve("pom.xml"));
      copy(ours, "cortex-mon-maven-plugin", "jar", jarOf(RenderMojo.class));
      return here;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path here, Path outer, Set<String> except) throws IOException {
    Files.createDirectories(here);
    for (Path entry : list(outer)) {
      if (!except.contains(entry.getFileName().toString())) {
        Files.createSymbolicLink(here.resolve(entry.getFileName()), entry);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void copy(Path group, String artifact, String extension, Path file)
      throws IOException {
    Path folder = Files.createDirectories(group.resolve(artifact).resolve(VERSION));
    Files.copy(file, folder.resolve(artifact + "-" + VERSION + "." + extension));
  }

  private static Path jarOf(Class<?> type) {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        throw new IllegalStateException(jar + " is no jar: run these tests with mvn verify");
      }
      return jar;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes a folder; links in it go, what they lead to stays. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> entries = Files.walk(folder)) {
        for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(entry);
        }
      }
    }
  }
}
