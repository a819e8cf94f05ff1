package io.cortexmon.maven;

import java.util.Collection;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A project's definitions run with the plugin's language, so they must be compiled against the same
 * version.
 */
final class LanguageVersion {

  private LanguageVersion() {}

  /** Fails if the project has another version of the language than the plugin. */
  static void check(Collection<Artifact> project, Collection<Artifact> plugin)
      throws MojoFailureException {
    Optional<String> compiled = version(project);
    Optional<String> running = version(plugin);
    if (compiled.isPresent() && running.isPresent() && !compiled.equals(running)) {
      throw new MojoFailureException(
          "the project depends on cortex-mon-dsl "
              + compiled.get()
              + ", but cortex-mon-maven-plugin renders with "
              + running.get()
              + ": give both the same version");
    }
  }

  private static Optional<String> version(Collection<Artifact> artifacts) {
    return artifacts.stream()
        .filter(artifact -> artifact.getGroupId().equals("io.cortexmon"))
        .filter(artifact -> artifact.getArtifactId().equals("cortex-mon-dsl"))
        .map(Artifact::getBaseVersion)
        .findFirst();
  }
}
