package io.cortexmon.maven;

import io.cortexmon.monitoring.MonitoringSource;

/**
 * What a project's classes see of the plugin: the language, so that both mean the same {@link
 * MonitoringSource}, and none of the libraries it is made with. A project may use other versions of
 * those.
 */
final class LanguageOnly extends ClassLoader {

  private static final String LANGUAGE = origin(MonitoringSource.class);

  static {
    registerAsParallelCapable();
  }

  LanguageOnly() {
    super("language", getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith("io.cortexmon.")) {
      Class<?> found = MonitoringSource.class.getClassLoader().loadClass(name);
      if (origin(found).equals(LANGUAGE)) {
        return found;
      }
    }
    throw new ClassNotFoundException(name);
  }

  /** The jar or folder a class came from. */
  private static String origin(Class<?> type) {
    return String.valueOf(type.getProtectionDomain().getCodeSource().getLocation());
  }
}
