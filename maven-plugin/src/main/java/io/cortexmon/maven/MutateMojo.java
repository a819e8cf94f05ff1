package io.cortexmon.maven;

import io.cortexmon.monitoring.Environment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Changes one thing in a rule at a time, such as a threshold, a {@code for} or a matcher, and runs
 * the tests that look at the rule: tests that still pass would not notice a rule that is wrong
 * there. Prints what they did not notice, and writes {@code mutation.txt}, {@code mutation.json}
 * and {@code mutation.html}. Fails where the part of the changes that tests noticed is less than
 * {@code minimum}.
 */
@Mojo(
    name = "mutate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class MutateMojo extends DefinitionsMojo {

  /**
   * The part of the changes that tests have to notice, 0 to 1. Survivors count whether they are
   * explained or not, and so do changes that were not tried.
   */
  @Parameter(property = "cortex-mon.mutate.minimum", defaultValue = "0")
  private double minimumScore;

  /** How many seconds all of it may take. What is left then is not tried. */
  @Parameter(property = "cortex-mon.mutate.seconds", defaultValue = "600")
  private long seconds;

  /**
   * The test classes to run, by name with or without package; {@code *} stands for any characters.
   * Without any, those that Surefire runs: {@code Test*}, {@code *Test}, {@code *Tests}, {@code
   * *TestCase}.
   */
  @Parameter(property = "cortex-mon.mutate.testClasses")
  private List<String> testClasses = List.of();

  /** The tags of tests that are left out. */
  @Parameter(property = "cortex-mon.mutate.excludedTags")
  private List<String> excludedTags = List.of();

  /**
   * A file that says why survivors are as good as their rules: on each line the id of a survivor,
   * in which {@code *} stands for any characters, and a reason. A line that explains no survivor
   * fails the build. The file need not be there.
   */
  @Parameter(
      property = "cortex-mon.mutate.explanations",
      defaultValue = "${project.basedir}/src/test/mutation/explanations.txt")
  private File explanations;

  /** System properties of the tests. */
  @Parameter private Map<String, String> systemProperties = new LinkedHashMap<>();

  /** Arguments of the JVM that runs the tests, such as {@code -Xmx1g}. */
  @Parameter private List<String> jvmArguments = List.of();

  /** The folder of the reports. */
  @Parameter(
      property = "cortex-mon.mutate.reportsDirectory",
      defaultValue = "${project.build.directory}/cortex-mon-mutation",
      required = true)
  private File reportsDirectory;

  /** Tries nothing; other goals go on. */
  @Parameter(property = "cortex-mon.mutate.skip", defaultValue = "false")
  private boolean skipMutate;

  @Inject private RepositorySystem repositories;

  /** Tries the changes, or fails where too many of them go unnoticed. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipMutate) {
      getLog().info("Mutation is skipped.");
      return;
    }
    CoverageCheck.checkMinimum("cortex-mon.mutate.minimum", minimumScore);
    withSources(
        reportsDirectory.toPath(), (run, chosen, environments) -> mutate(chosen, environments));
  }

  private void mutate(Selection chosen, Environments environments)
      throws MojoExecutionException, MojoFailureException {
    Path tested = Path.of(project.getBuild().getTestOutputDirectory());
    if (chosen.chosen().isEmpty() || !tested.toFile().isDirectory()) {
      getLog().info("Nothing to mutate: there are no rules, or no tests.");
      return;
    }
    try {
      new MutationProcess(getLog(), reportsDirectory.toPath(), project.getBasedir().toPath())
          .run(options(chosen, environments, tested), classPath(), systemProperties, jvmArguments);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    report().reports(reportsDirectory.toPath());
  }

  private Properties options(Selection chosen, Environments environments, Path tested) {
    Properties options = new Properties();
    options.setProperty("testClasses", tested.toString());
    options.setProperty("output", reportsDirectory.toString());
    options.setProperty("seconds", String.valueOf(seconds));
    options.setProperty("minimum", String.valueOf(minimumScore));
    if (explanations.isFile()) {
      options.setProperty("explanations", explanations.toString());
    }
    number(options, "source", chosen.chosen());
    number(options, "test", testClasses);
    number(options, "excludedTag", excludedTags);
    List<Environment> all = environments.chosen();
    number(options, "environment", all.stream().map(Environment::name).toList());
    for (int i = 0; i < all.size(); i++) {
      Environment one = all.get(i);
      String prefix = "environment." + i + ".";
      options.setProperty(prefix + "cluster", one.cluster().orElse(""));
      options.setProperty(prefix + "namespace", one.namespace().orElse(""));
      one.givenKeys()
          .forEach(key -> options.setProperty(prefix + "value." + key, one.text(key, "")));
    }
    return options;
  }

  private static void number(Properties options, String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      options.setProperty(name + "." + i, values.get(i));
    }
  }

  private List<String> classPath() throws MojoExecutionException, MojoFailureException {
    try {
      return new JUnitJars(repositories, session.getRepositorySession(), project)
          .addedTo(project.getTestClasspathElements());
    } catch (DependencyResolutionRequiredException e) {
      throw new IllegalStateException("this goal asks Maven to resolve the dependencies", e);
    }
  }
}
