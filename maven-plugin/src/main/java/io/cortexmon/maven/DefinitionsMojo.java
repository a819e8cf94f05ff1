package io.cortexmon.maven;

import io.cortexmon.render.RenderRun;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * A goal that asks the project's classes for their systems: which environments and which sources.
 *
 * <p>Its heirs are the goals; they have to ask Maven for the dependencies of all scopes but tests.
 */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
abstract class DefinitionsMojo extends AbstractMojo {

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
  boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** What a goal does with the sources while their classes are loaded. */
  interface Work {

    /**
     * Does it.
     *
     * @param run asks the sources of this project in its environments
     * @param chosen the sources
     * @param environments the environments
     */
    void with(RenderRun run, Selection chosen, Environments environments)
        throws MojoExecutionException, MojoFailureException;
  }

  /**
   * Finds the sources and does the work, in which they are loaded.
   *
   * @param output the folder that a run would bring up to date
   */
  final void withSources(Path output, Work work)
      throws MojoExecutionException, MojoFailureException {
    Environments chosen = Environments.of(environments, environment, values);
    LanguageVersion.check(project.getArtifacts(), plugin.getArtifacts());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (ProjectClasses classes = ProjectClasses.over(classPath())) {
      thread.setContextClassLoader(classes);
      Selection selection = selection(classes);
      work.with(
          RenderRun.into(output)
              .environments(chosen.chosen())
              .leavingOutEnvironments(chosen.leftOut())
              .sources(classes, selection.chosen())
              .leavingOut(selection.leftOut()),
          selection,
          chosen);
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Selection selection(ProjectClasses classes) throws MojoFailureException {
    return Selection.of(
        SourceFinder.in(ownClasses(), classes),
        sources,
        new NamePatterns(includes, excludes),
        classes);
  }

  /** The folder of the project's own classes. */
  final Path ownClasses() {
    return Path.of(project.getBuild().getOutputDirectory());
  }

  /** Prints for this run of Maven. */
  final RunReport report() {
    return new RunReport(getLog(), Path.of(session.getExecutionRootDirectory()));
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
