package io.cortexmon.publish.git;

import java.io.File;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSession;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * SSH as OpenSSH does it, with {@code ~/.ssh/config} and the agent, but for one thing: the key of a
 * host must be in a file of known hosts, whatever {@code StrictHostKeyChecking} says.
 */
final class StrictSsh extends SshdSessionFactory {

  private final GitConnection connection;

  private final HostWitness witness;

  StrictSsh(GitConnection connection, HostWitness witness) {
    super(null, null);
    this.connection = connection;
    this.witness = witness;
    File home = FS.DETECTED.userHome();
    setHomeDirectory(home);
    setSshDirectory(new File(home, ".ssh"));
  }

  /**
   * Logs in, in a thread of its own: the library waits two minutes for a host that says nothing,
   * and we as long as for any other.
   */
  @Override
  public SshdSession getSession(URIish uri, CredentialsProvider login, FS fs, int milliseconds)
      throws TransportException {
    FutureTask<SshdSession> session =
        new FutureTask<>(() -> super.getSession(uri, login, fs, milliseconds));
    Thread thread = new Thread(session, "login at " + uri.getHost());
    thread.setDaemon(true);
    thread.start();
    try {
      return session.get(connection.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      throw new TransportException("timed out", e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted", e);
    } catch (ExecutionException e) {
      throw new TransportException(e.getMessage(), e);
    }
  }

  /** A key file that is named is the only one that is tried, so the user's choices do not apply. */
  @Override
  protected @Nullable File getSshConfig(File sshDirectory) {
    return connection.credentials().key().isPresent() ? null : super.getSshConfig(sshDirectory);
  }

  @Override
  protected List<Path> getDefaultIdentities(File sshDirectory) {
    return connection
        .credentials()
        .key()
        .map(List::of)
        .orElseGet(() -> super.getDefaultIdentities(sshDirectory));
  }

  @Override
  protected @Nullable ConnectorFactory getConnectorFactory() {
    return connection.credentials().key().isPresent() ? null : AgentSocket.FACTORY;
  }

  /** No passwords: SSH is for keys. */
  @Override
  protected String getDefaultPreferredAuthentications() {
    return "publickey";
  }

  @Override
  protected List<Path> getDefaultKnownHostsFiles(File sshDirectory) {
    return connection
        .credentials()
        .knownHosts()
        .map(List::of)
        .orElseGet(() -> super.getDefaultKnownHostsFiles(sshDirectory));
  }

  @Override
  protected ServerKeyDatabase createServerKeyDatabase(File home, File sshDirectory) {
    return new KnownHosts(super.createServerKeyDatabase(home, sshDirectory));
  }

  /** Accepts a key that is known, asks nobody about others, and says what would make it known. */
  private final class KnownHosts implements ServerKeyDatabase {

    private final ServerKeyDatabase files;

    KnownHosts(ServerKeyDatabase files) {
      this.files = files;
    }

    @Override
    public List<PublicKey> lookup(
        String address, InetSocketAddress remote, Configuration configuration) {
      return files.lookup(address, remote, strict(configuration));
    }

    @Override
    public boolean accept(
        String address,
        InetSocketAddress remote,
        PublicKey key,
        Configuration configuration,
        CredentialsProvider asked) {
      Configuration strict = strict(configuration);
      boolean known = files.accept(address, remote, key, strict, new Login(connection));
      if (!known) {
        boolean changed = !files.lookup(address, remote, strict).isEmpty();
        witness.refusesHostKey(refusal(address, key, changed));
      }
      return known;
    }

    private String refusal(String address, PublicKey key, boolean changed) {
      String file =
          connection.credentials().knownHosts().map(Path::toString).orElse("~/.ssh/known_hosts");
      String shown = KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
      return changed
          ? "the key of the host "
              + address
              + " is not the one in "
              + file
              + ": it shows "
              + shown
              + ". Somebody may stand between; replace the line only if the host's owner confirms"
              + " the new key"
          : "the host "
              + address
              + " is not in "
              + file
              + ": it shows "
              + shown
              + ". Compare that with what the host's owner publishes, then add it with ssh-keyscan";
    }

    private Configuration strict(Configuration configuration) {
      return new StrictConfiguration(
          configuration,
          connection.credentials().knownHosts().map(Path::toString).stream().toList());
    }
  }

  private record StrictConfiguration(ServerKeyDatabase.Configuration user, List<String> named)
      implements ServerKeyDatabase.Configuration {

    @Override
    public List<String> getUserKnownHostsFiles() {
      return named.isEmpty() ? user.getUserKnownHostsFiles() : named;
    }

    @Override
    public List<String> getGlobalKnownHostsFiles() {
      return named.isEmpty() ? user.getGlobalKnownHostsFiles() : List.of();
    }

    @Override
    public StrictHostKeyChecking getStrictHostKeyChecking() {
      return StrictHostKeyChecking.REQUIRE_MATCH;
    }

    @Override
    public boolean getHashKnownHosts() {
      return user.getHashKnownHosts();
    }

    @Override
    public String getUsername() {
      return user.getUsername();
    }
  }
}
