package io.cortexmon.maven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.SessionData;

/** What the modules of a build have to publish, until the last of them is built. */
final class PublishQueue {

  private static final Object KEY = new Object();

  private final Map<PublishSettings, List<PublishPart>> parts = new LinkedHashMap<>();

  private PublishQueue() {}

  /** Returns that of a build; its modules may be built at the same time. */
  static PublishQueue of(MavenSession session, SettingsDecrypter decrypter, Log log) {
    SessionData data = session.getRepositorySession().getData();
    synchronized (KEY) {
      if (data.get(KEY) instanceof PublishQueue queue) {
        return queue;
      }
      PublishQueue queue = new PublishQueue();
      data.set(KEY, queue);
      AfterBuild.run(
          session,
          () -> log.warn("Nothing is published, because the build failed."),
          () -> queue.publish(session, decrypter, log));
      return queue;
    }
  }

  /** Takes what a module has to publish. */
  synchronized void add(PublishSettings settings, PublishPart part) {
    parts.computeIfAbsent(settings, key -> new ArrayList<>()).add(part);
  }

  private synchronized void publish(MavenSession session, SettingsDecrypter decrypter, Log log)
      throws AbstractMojoExecutionException {
    for (Map.Entry<PublishSettings, List<PublishPart>> entry : parts.entrySet()) {
      List<PublishPart> sorted =
          entry.getValue().stream().sorted(Comparator.comparing(PublishPart::project)).toList();
      new PublishBuild(session, decrypter, log, entry.getKey(), sorted).run();
    }
  }
}
