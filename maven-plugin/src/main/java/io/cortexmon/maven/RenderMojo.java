package io.cortexmon.maven;

import io.cortexmon.render.RenderRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

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
public final class RenderMojo extends AbstractMojo {

  /**
   * The environments to render, each an {@code <environment>} with {@code <name>}, {@code
   * <cluster>}, {@code <namespace>} and {@code <values>}. Without any, one named {@code default}.
   */
  @Parameter private List<EnvironmentParameter> environments = List.of();

  /** The name of the only environment to render. All are rendered where it is not given. */
  @Parameter(property = "cortex-mon.environment")
  private String environment = "";

  /** Values for every environment, which win over its own: {@code key=value,key2=value2}. */
  @Parameter(property = "cortex-mon.values")
  private String values = "";

  /** The folder of the rendered files, in folders by environment and system. */
  @Parameter(
      property = "cortex-mon.outputDirectory",
      defaultValue = "${project.build.directory}/cortex-mon",
      required = true)
  private File outputDirectory;

  /**
   * The sources to render, by class name or simple name; {@code *} stands for any characters. All
   * are rendered where it is not given.
   */
  @Parameter(property = "cortex-mon.includes")
  private List<String> includes = List.of();

  /** The sources to leave out, written as {@code includes} are. Their files stay as they are. */
  @Parameter(property = "cortex-mon.excludes")
  private List<String> excludes = List.of();

  /**
   * The class names of the sources to render, in place of all that the project's own classes hold.
   * These may also come from a dependency.
   */
  @Parameter(property = "cortex-mon.sources")
  private List<String> sources = List.of();

  /** Does nothing. */
  @Parameter(property = "cortex-mon.skip", defaultValue = "false")
  private boolean skip;

  /** Renders nothing; other goals go on. */
  @Parameter(property = "cortex-mon.render.skip", defaultValue = "false")
  private boolean skipRender;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Renders, or fails with all problems that were found and leaves the files as they were. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipRender) {
      getLog().info("Rendering is skipped.");
      return;
    }
    Environments chosen = Environments.of(environments, environment, values);
    LanguageVersion.check(project.getArtifacts(), plugin.getArtifacts());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (ProjectClasses classes = ProjectClasses.over(classPath())) {
      thread.setContextClassLoader(classes);
      render(chosen, classes);
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void render(Environments chosen, ProjectClasses classes)
      throws IOException, MojoFailureException {
    Path own = Path.of(project.getBuild().getOutputDirectory());
    Selection selection =
        Selection.of(
            SourceFinder.in(own, classes), sources, new NamePatterns(includes, excludes), classes);
    RunReport report = new RunReport(getLog(), Path.of(session.getExecutionRootDirectory()));
    Path output = outputDirectory.toPath();
    if (selection.chosen().isEmpty()) {
      if (!project.getPackaging().equals("pom")) {
        report.nothingChosen(own, selection);
      }
      if (Files.notExists(output)) {
        return; // Where there is an earlier output, the run removes what is no longer defined.
      }
    }
    report.print(
        output,
        RenderRun.into(output)
            .environments(chosen.chosen())
            .leavingOutEnvironments(chosen.leftOut())
            .sources(classes, selection.chosen())
            .leavingOut(selection.leftOut())
            .run());
  }

  private Set<String> classPath() {
    try {
      Set<String> classPath = new LinkedHashSet<>(project.getRuntimeClasspathElements());
      classPath.addAll(project.getCompileClasspathElements()); // Adds what is provided.
      return classPath;
    } catch (DependencyResolutionRequiredException e) {
      throw new IllegalStateException("this goal asks Maven to resolve the dependencies", e);
    }
  }
}
