package io.cortexmon.publish.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** Opens connections to a host, each with its credentials, timeouts and checks. */
final class Connections {

  private final GitConnection connection;

  private final HostWitness witness;

  Connections(GitConnection connection, HostWitness witness) {
    this.connection = connection;
    this.witness = witness;
  }

  /**
   * Returns a transport between the local objects and the repository.
   *
   * @throws GitFault where a password would travel unencrypted
   */
  Transport open(Repository local) throws IOException, URISyntaxException {
    witness.startAnew();
    GitUrl url = connection.url();
    boolean listenedTo = url.isOpenToListeners() && !connection.credentials().password().isEmpty();
    if (listenedTo) {
      throw new GitFault(
          GitFault.Kind.AUTHENTICATION,
          "a password is not sent to "
              + url
              + " over HTTP, where everybody can read it: use https");
    }
    Transport transport = Transport.open(local, address(url));
    if (url.kind() == GitUrl.Kind.FOLDER) {
      PackConfig plain = new PackConfig(local);
      plain.setDeltaCompress(false); // Smaller packs cost more than they save on one disk.
      transport.setPackConfig(plain);
    } else {
      transport.setTimeout((int) Math.max(1, connection.timeout().toSeconds()));
    }
    transport.setTagOpt(TagOpt.NO_TAGS);
    transport.setCredentialsProvider(new Login(connection));
    if (transport instanceof TransportHttp http) {
      http.setHttpConnectionFactory(new WitnessedHttp(witness));
    }
    if (transport instanceof SshTransport ssh) {
      ssh.setSshSessionFactory(new StrictSsh(connection, witness));
    }
    return transport;
  }

  private static URIish address(GitUrl url) throws URISyntaxException {
    if (url.kind() != GitUrl.Kind.FOLDER) {
      return new URIish(url.text());
    }
    Path directory =
        LocalStore.gitDirectory(url)
            .orElseThrow(
                () ->
                    new GitFault(
                        GitFault.Kind.NO_REPOSITORY,
                        "there is no Git repository in the folder "
                            + url
                            + ": make one with git init --bare, or correct"
                            + " cortex-mon.publish.url"));
    return new URIish().setPath(directory.toString());
  }
}
