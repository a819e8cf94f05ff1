package io.cortexmon.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * What is needed to run a project's tests, and is seldom among its dependencies: JUnit's launcher,
 * and its engine where tests are compiled against the interface alone. Surefire adds the same.
 */
record JUnitJars(
    RepositorySystem repositories, RepositorySystemSession session, MavenProject project) {

  private static final String PLATFORM = "org.junit.platform";
  private static final String JUPITER = "org.junit.jupiter";

  /** Returns a class path with what it lacks, in the versions of what it has. */
  List<String> addedTo(List<String> classPath) throws MojoExecutionException, MojoFailureException {
    Optional<String> platform = version(PLATFORM, "junit-platform-commons");
    if (platform.isEmpty()) {
      throw new MojoFailureException(
          "the tests do not use JUnit 5: add org.junit.jupiter:junit-jupiter with scope test");
    }
    List<String> all = new ArrayList<>(classPath);
    add(PLATFORM, "junit-platform-launcher", platform.get(), all);
    add(PLATFORM, "junit-platform-engine", platform.get(), all);
    Optional<String> jupiter = version(JUPITER, "junit-jupiter-api");
    if (jupiter.isPresent()) {
      add(JUPITER, "junit-jupiter-engine", jupiter.get(), all);
    }
    return all;
  }

  private Optional<String> version(String group, String name) {
    return project.getArtifacts().stream()
        .filter(artifact -> artifact.getGroupId().equals(group))
        .filter(artifact -> artifact.getArtifactId().equals(name))
        .map(Artifact::getVersion)
        .findFirst();
  }

  private void add(String group, String name, String version, List<String> classPath)
      throws MojoExecutionException {
    if (version(group, name).isPresent()) {
      return;
    }
    ArtifactRequest request =
        new ArtifactRequest(
            new DefaultArtifact(group, name, "jar", version),
            project.getRemoteProjectRepositories(),
            "");
    try {
      classPath.add(
          repositories.resolveArtifact(session, request).getArtifact().getFile().toString());
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
