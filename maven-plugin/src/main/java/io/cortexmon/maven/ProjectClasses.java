package io.cortexmon.maven;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collection;

/**
 * Loads a project's classes and its dependencies, apart from those of the plugin and of Maven. Must
 * be closed: open, it holds the project's jars.
 */
final class ProjectClasses extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private ProjectClasses(URL[] classPath) {
    super("project", classPath, new LanguageOnly());
  }

  /** Returns a loader over folders and jars, searched in this order. */
  static ProjectClasses over(Collection<String> classPath) {
    return new ProjectClasses(classPath.stream().map(ProjectClasses::url).toArray(URL[]::new));
  }

  private static URL url(String path) {
    try {
      return new File(path).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every JDK reads file URLs", e);
    }
  }
}
