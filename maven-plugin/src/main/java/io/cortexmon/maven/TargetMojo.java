package io.cortexmon.maven;

import io.cortexmon.publish.git.GitUrl;
import io.cortexmon.publish.tree.Layout;
import io.cortexmon.publish.tree.Profile;
import java.nio.file.Path;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** A goal that knows where monitoring is published to, and in which folders. */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
abstract class TargetMojo extends DefinitionsMojo {

  private static final String TIMEOUT = "cortex-mon.publish.timeout";

  /**
   * The repository: {@code https://host/path}, {@code ssh://user@host/path}, {@code
   * user@host:path}, {@code file:///path} or a folder. It holds no secret.
   */
  @Parameter(property = "cortex-mon.publish.url")
  private String url = "";

  /** The branch that the cluster follows. */
  @Parameter(property = "cortex-mon.publish.branch", defaultValue = "main")
  private String branch;

  /** The folder in the repository. What is outside it is not looked at. */
  @Parameter(property = "cortex-mon.publish.folder")
  private String folder = "";

  /** The folder of a system inside it; it may hold {@code {environment}} and {@code {system}}. */
  @Parameter(property = "cortex-mon.publish.layout", defaultValue = Layout.DEFAULT_TEMPLATE)
  private String layout;

  /**
   * Which files: {@code kubernetes} for objects and their {@code kustomization.yaml}, {@code plain}
   * for those that Prometheus, Alertmanager and Grafana read, {@code both}.
   */
  @Parameter(property = "cortex-mon.publish.mode", defaultValue = "kubernetes")
  private String mode;

  /**
   * What reads the objects: {@code none}, {@code flux} (its substitution is turned off for objects
   * with <code>${</code>), {@code helm} (<code>{{</code> is escaped), {@code helm-strict} (<code>{{
   * </code> is refused), {@code argocd} (large objects are applied by the server).
   */
  @Parameter(property = "cortex-mon.publish.profile", defaultValue = "none")
  private String profile;

  /** The {@code <server>} of {@code settings.xml} that has the user and password, or the key. */
  @Parameter(property = "cortex-mon.publish.serverId")
  private String serverId = "";

  /**
   * After how many seconds a host that does not answer is given up, from 1 to 3600. A folder of
   * this machine has no such limit.
   */
  @Parameter(property = TIMEOUT, defaultValue = "30")
  private int timeout;

  @Inject private SettingsDecrypter decrypter;

  /** Whether a repository is named. */
  final boolean hasTarget() {
    return !url.isBlank();
  }

  final String branch() {
    return branch.strip();
  }

  final String serverId() {
    return serverId.strip();
  }

  /** How long a host may be silent. */
  final Duration timeout() throws MojoFailureException {
    return Duration.ofSeconds(Amount.of(TIMEOUT, timeout, 1, 3600, "seconds"));
  }

  final SettingsDecrypter decrypter() {
    return decrypter;
  }

  /** Where files go in the repository, and which. */
  final Layout layout() throws MojoFailureException {
    try {
      return new Layout(
          folder,
          layout,
          Choice.of(Layout.Mode.class, "cortex-mon.publish.mode", mode),
          Choice.of(Profile.class, "cortex-mon.publish.profile", profile));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("cortex-mon.publish: " + e.getMessage(), e);
    }
  }

  /** The repository. */
  final GitUrl repository() throws MojoFailureException {
    try {
      GitUrl address = GitUrl.of(url, Path.of(session.getExecutionRootDirectory()));
      if (session.isOffline() && !address.isOnThisMachine()) {
        throw new MojoFailureException(
            "cortex-mon.publish.url: Maven is offline (-o), and "
                + address
                + " is not on this machine");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("cortex-mon.publish.url: " + e.getMessage(), e);
    }
  }
}
