package io.cortexmon.maven;

import io.cortexmon.publish.Limits;
import io.cortexmon.publish.OnDrift;
import io.cortexmon.publish.OrderOptions;
import io.cortexmon.publish.PlanOptions;
import io.cortexmon.publish.tree.Layout;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.render.RenderRun;
import io.cortexmon.render.SystemTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Publishes the monitoring that the project's classes define to the Git repository that a cluster
 * follows: one commit with what changed, or none where nothing did. It is rendered anew from the
 * compiled classes. All modules of a build are published together, after the last of them, and not
 * at all if one has failed.
 *
 * <pre>{@code
 * mvn process-classes cortex-mon:publish -Dcortex-mon.publish.url=../cluster.git
 * }</pre>
 */
@Mojo(
    name = "publish",
    defaultPhase = LifecyclePhase.DEPLOY,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class PublishMojo extends TargetMojo {

  private static final String TRIES = "cortex-mon.publish.tries";
  private static final String SECONDS = "cortex-mon.publish.seconds";

  /** Makes the branch if it does not exist, with a commit that has no parent. */
  @Parameter(property = "cortex-mon.publish.createBranch", defaultValue = "false")
  private boolean createBranch;

  /**
   * What is done with a published file that somebody has changed: {@code fail} shows the
   * difference, {@code overwrite} publishes what is rendered, {@code keep} leaves it.
   */
  @Parameter(property = "cortex-mon.publish.onDrift", defaultValue = "fail")
  private String onDrift;

  /**
   * What is done where the order of the commit and the one published before can not be known:
   * {@code continue} says so and goes on, {@code fail} publishes nothing.
   */
  @Parameter(property = "cortex-mon.publish.onUnknownOrder", defaultValue = "continue")
  private String onUnknownOrder;

  /** Publishes a commit although a newer one has been published. */
  @Parameter(property = "cortex-mon.publish.allowRollback", defaultValue = "false")
  private boolean allowRollback;

  /** Removes files even if these are most of them, or all. */
  @Parameter(property = "cortex-mon.publish.confirmRemovals", defaultValue = "false")
  private boolean confirmRemovals;

  /**
   * Pushes to branches of its own, {@code cortex-mon/<project>/<environment>}, one for each
   * environment, and prints where to open a pull request.
   */
  @Parameter(property = "cortex-mon.publish.pullRequest", defaultValue = "false")
  private boolean pullRequest;

  /** The author of the commit, {@code name <email>}; that of the Git configuration without it. */
  @Parameter(property = "cortex-mon.publish.author")
  private String author = "";

  /** The committer, {@code name <email>}; that of the Git configuration without it. */
  @Parameter(property = "cortex-mon.publish.committer")
  private String committer = "";

  /**
   * How many pushes are tried at most while others push to the same branch, from 1 to 10000. Other
   * faults are not tried again.
   */
  @Parameter(property = TRIES, defaultValue = "50")
  private int tries;

  /** After how many seconds no further push is tried, from 1 to 86400. */
  @Parameter(property = SECONDS, defaultValue = "300")
  private int seconds;

  /** Shows what would be added, changed and removed, and how; reads only. */
  @Parameter(property = "cortex-mon.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Publishes nothing; other goals go on. */
  @Parameter(property = "cortex-mon.publish.skip", defaultValue = "false")
  private boolean skipPublish;

  /** Renders, and hands over to the publish at the end of the build. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipPublish) {
      getLog().info("Publishing is skipped.");
      return;
    }
    PublishSettings settings = settings();
    Layout places = layout();
    withSources(
        Path.of(project.getBuild().getDirectory()),
        (run, chosen, environments) -> {
          if (chosen.chosen().isEmpty() && project.getPackaging().equals("pom")) {
            return;
          }
          ClassesCheck.check(
                  ownClasses(),
                  project.getCompileSourceRoots().stream().map(Path::of).toList(),
                  Path.of(session.getExecutionRootDirectory()))
              .ifPresent(getLog()::warn);
          PublishQueue.of(session, decrypter(), getLog())
              .add(settings, part(places, run, chosen, environments));
        });
  }

  private PublishPart part(
      Layout places, RenderRun run, Selection chosen, Environments environments)
      throws MojoFailureException {
    String id = project.getGroupId() + ":" + project.getArtifactId();
    try {
      PublishTree tree = places.tree(id, systems(run));
      return new PublishPart(
          id,
          project.getVersion(),
          Path.of(project.getBuild().getDirectory()),
          tree,
          environments.chosen().stream().map(one -> new Owner(id, one.name())).toList(),
          chosen.leftOut());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private List<SystemTree> systems(RenderRun run) throws MojoFailureException {
    RenderRun.Rendered rendered = run.render();
    rendered.warnings().forEach(getLog()::warn);
    report().failOn(rendered.problems(), "nothing is published");
    return rendered.systems();
  }

  private PublishSettings settings() throws MojoFailureException {
    if (!hasTarget()) {
      throw new MojoFailureException(
          "cortex-mon.publish.url is missing: name the repository that the cluster follows");
    }
    OnDrift drift = Choice.of(OnDrift.class, "cortex-mon.publish.onDrift", onDrift);
    OnUnknownOrder unknown =
        Choice.of(OnUnknownOrder.class, "cortex-mon.publish.onUnknownOrder", onUnknownOrder);
    return new PublishSettings(
        repository(),
        serverId(),
        branch(),
        createBranch,
        layout().folder(),
        pullRequest,
        dryRun,
        new PlanOptions(drift, confirmRemovals),
        new OrderOptions(allowRollback, unknown == OnUnknownOrder.FAIL),
        author,
        committer,
        timeout(),
        limits());
  }

  private Limits limits() throws MojoFailureException {
    return Limits.of(
        Amount.of(TRIES, tries, 1, 10_000, "tries"),
        Duration.ofSeconds(Amount.of(SECONDS, seconds, 1, 86_400, "seconds")));
  }

  /** What {@code onUnknownOrder} may be. */
  private enum OnUnknownOrder {
    CONTINUE,
    FAIL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
