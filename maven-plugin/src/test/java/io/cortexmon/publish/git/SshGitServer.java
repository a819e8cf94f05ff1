package io.cortexmon.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;

/** Serves a repository over SSH on this machine, to users with one of some keys. */
final class SshGitServer implements AutoCloseable {

  private final SshServer server = SshServer.setUpDefaultServer();

  private final KeyPair hostKey;

  private final List<String> commands = new CopyOnWriteArrayList<>();

  SshGitServer(BareRepository repository, KeyPair hostKey, Set<PublicKey> mayLogIn)
      throws IOException {
    this.hostKey = hostKey;
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, session) ->
            user.equals("git")
                && mayLogIn.stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
    server.setCommandFactory(
        (channel, command) -> {
          commands.add(command);
          return new GitCommand(repository, command);
        });
    server.start();
  }

  /** Its URL. */
  String url() {
    return "ssh://git@127.0.0.1:" + server.getPort() + "/monitoring.git";
  }

  /** The line of a file of known hosts for it. */
  String knownHost() {
    return "[127.0.0.1]:"
        + server.getPort()
        + " "
        + PublicKeyEntry.toString(hostKey.getPublic())
        + "\n";
  }

  /** What it was asked to run. */
  List<String> commands() {
    return List.copyOf(commands);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private static final class GitCommand implements Command {

    private final BareRepository repository;

    private final String command;

    private InputStream in = InputStream.nullInputStream();

    private OutputStream out = OutputStream.nullOutputStream();

    private OutputStream err = OutputStream.nullOutputStream();

    private ExitCallback exit = (code, message, closed) -> {};

    GitCommand(BareRepository repository, String command) {
      this.repository = repository;
      this.command = command;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
      Thread thread = new Thread(this::serve, "git over ssh");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      try (Repository opened = repository.open()) {
        if (command.startsWith("git-upload-pack")) {
          new UploadPack(opened).upload(in, out, err);
        } else {
          new ReceivePack(opened).receive(in, out, err);
        }
        exit.onExit(0);
      } catch (IOException e) {
        exit.onExit(1);
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void destroy(ChannelSession channel) {
      // The thread ends with its streams.
    }

    @Override
    public void setInputStream(InputStream stream) {
      in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
      out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
      err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
      exit = callback;
    }
  }
}
