package io.cortexmon.maven;

import io.cortexmon.monitoring.MonitoringSource;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the sources among a project's own classes. */
final class SourceFinder {

  private SourceFinder() {}

  /**
   * Returns the concrete classes of a folder that are a {@link MonitoringSource}, sorted by name.
   *
   * <p>Only the folder is scanned. What its classes inherit from outside is asked of the class
   * loader, so a base class may come from a dependency without a scan of all dependencies.
   *
   * @param folder the project's classes; none are found where it does not exist
   * @param classes loads what they inherit from; nothing is initialised
   */
  static List<String> in(Path folder, ClassLoader classes) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    ClassGraph graph =
        new ClassGraph()
            .overrideClasspath(folder.toString())
            .ignoreClassVisibility()
            .enableExternalClasses()
            .enableClassInfo();
    try (ScanResult scan = graph.scan(1)) {
      return scan.getAllClasses().stream()
          .filter(SourceFinder::canBeMade)
          .filter(type -> isSource(type, classes))
          .map(ClassInfo::getName)
          .sorted()
          .toList();
    }
  }

  /** Local and anonymous classes are made by the code around them. */
  private static boolean canBeMade(ClassInfo type) {
    boolean inCode =
        type.isAnonymousInnerClass() || type.getFullyQualifiedDefiningMethodName() != null;
    return type.isStandardClass() && !type.isExternalClass() && !type.isAbstract() && !inCode;
  }

  private static boolean isSource(ClassInfo type, ClassLoader classes) {
    return Stream.concat(type.getSuperclasses().stream(), type.getInterfaces().stream())
        .filter(ClassInfo::isExternalClass)
        .anyMatch(parent -> isSource(parent.getName(), classes));
  }

  private static boolean isSource(String type, ClassLoader classes) {
    try {
      return MonitoringSource.class.isAssignableFrom(Class.forName(type, false, classes));
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // An optional dependency that is not there: nobody can use its heirs either.
    }
  }
}
