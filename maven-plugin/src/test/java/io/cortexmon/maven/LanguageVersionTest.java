package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class LanguageVersionTest {

  @Test
  void the_same_version_is_fine() {
    assertThatCode(() -> LanguageVersion.check(List.of(language("1.0")), List.of(language("1.0"))))
        .doesNotThrowAnyException();
  }

  @Test
  void two_builds_of_one_snapshot_are_one_version() {
    assertThatCode(
            () ->
                LanguageVersion.check(
                    List.of(language("1.0-20260101.120000-1")), List.of(language("1.0-SNAPSHOT"))))
        .doesNotThrowAnyException();
  }

  @Test
  void another_version_is_refused() {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> LanguageVersion.check(List.of(language("1.0")), List.of(language("1.1"))))
        .withMessage(
            "the project depends on cortex-mon-dsl 1.0, but cortex-mon-maven-plugin renders with"
                + " 1.1: give both the same version");
  }

  @Test
  void a_project_without_the_language_may_list_sources_of_others() {
    assertThatCode(() -> LanguageVersion.check(List.of(), List.of(language("1.0"))))
        .doesNotThrowAnyException();
  }

  private static Artifact language(String version) {
    return new DefaultArtifact(
        "io.cortexmon",
        "cortex-mon-dsl",
        version,
        "compile",
        "jar",
        "",
        new DefaultArtifactHandler("jar"));
  }
}
