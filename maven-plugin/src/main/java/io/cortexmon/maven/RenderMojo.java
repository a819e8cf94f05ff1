package io.cortexmon.maven;

import io.cortexmon.render.RenderRun;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Renders the monitoring that the project's classes define into the files that Prometheus,
 * Alertmanager and Kubernetes read. Every class of the project that implements {@code
 * MonitoringSource} is rendered for every environment; only files whose content changed are
 * written.
 */
@Mojo(
    name = "render",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class RenderMojo extends DefinitionsMojo {

  /** The folder of the rendered files, in folders by environment and system. */
  @Parameter(
      property = "cortex-mon.outputDirectory",
      defaultValue = "${project.build.directory}/cortex-mon",
      required = true)
  private File outputDirectory;

  /** Renders nothing; other goals go on. */
  @Parameter(property = "cortex-mon.render.skip", defaultValue = "false")
  private boolean skipRender;

  /** Renders, or fails with all problems that were found and leaves the files as they were. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipRender) {
      getLog().info("Rendering is skipped.");
      return;
    }
    Path output = outputDirectory.toPath();
    withSources(output, (run, chosen, environments) -> render(output, run, chosen));
  }

  private void render(Path output, RenderRun run, Selection selection) throws MojoFailureException {
    RunReport report = report();
    if (selection.chosen().isEmpty()) {
      if (!project.getPackaging().equals("pom")) {
        report.nothingChosen(ownClasses(), selection);
      }
      if (Files.notExists(output)) {
        return; // Where there is an earlier output, the run removes what is no longer defined.
      }
    }
    report.print(output, run.run());
  }
}
