package io.cortexmon.publish.git;

import io.cortexmon.publish.git.GitFault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.TransportException;

/**
 * Turns what went wrong with a connection into a fault: by the type of the exception and what the
 * connection saw of its host, and by the text of a library only where it has nothing better. No
 * exception of a library is kept as a cause, since a log would print what it quotes.
 */
final class GitFaults {

  private final GitConnection connection;

  private final Masker masker;

  private final HostWitness witness;

  GitFaults(GitConnection connection, Masker masker, HostWitness witness) {
    this.connection = connection;
    this.masker = masker;
    this.witness = witness;
  }

  /** Runs work on objects that are here already. */
  static <T> T reading(Callable<T> work) {
    try {
      return IsolatedSystem.call(work);
    } catch (IOException e) {
      throw local(e, "");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("reading objects throws nothing else", e);
    }
  }

  /** Runs work on objects in a folder, which it may write. */
  <T> T inFolder(Callable<T> work) {
    try {
      return IsolatedSystem.call(work);
    } catch (IOException e) {
      throw local(e, " in the folder " + connection.folder());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the object database throws nothing else", e);
    }
  }

  /** Runs work that talks to the host. */
  <T> T onConnection(Callable<T> work) {
    try {
      return IsolatedSystem.call(work);
    } catch (IOException | URISyntaxException e) {
      throw ofConnection(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a connection throws nothing else", e);
    }
  }

  private static GitFault local(IOException e, String where) {
    return isFull(texts(e))
        ? noSpace(where)
        : new GitFault(
            Kind.LOCAL,
            "the local copy of the target"
                + where
                + " can not be used: "
                + words(e)
                + ". Delete that folder, or run mvn clean");
  }

  private static GitFault noSpace(String where) {
    return new GitFault(
        Kind.NO_SPACE,
        "the disk is full: there is no space left for objects"
            + where
            + ". Nothing was published; make space and publish again");
  }

  /** Returns what went wrong between us and the host. */
  GitFault ofConnection(Exception e) {
    if (e instanceof GitFault fault) {
      return fault;
    }
    List<String> texts = texts(e);
    if (isFull(texts)) {
      boolean folder = connection.url().kind() == GitUrl.Kind.FOLDER;
      return noSpace(
          " in the folder " + connection.folder() + (folder ? " or " + connection.url() : ""));
    }
    return witness
        .fault(connection)
        .or(() -> ofRepository(e))
        .or(() -> ofLogin(texts))
        .orElseGet(() -> ofNetwork(e, texts));
  }

  private Optional<GitFault> ofRepository(Exception e) {
    boolean missing =
        caused(e, NoRemoteRepositoryException.class)
            || caused(e, RepositoryNotFoundException.class);
    return missing
        ? Optional.of(
            new GitFault(
                Kind.NO_REPOSITORY,
                "the host has no repository "
                    + connection.url()
                    + ", or hides it from this user: check cortex-mon.publish.url and who may read"
                    + " it. It says: "
                    + said(e)))
        : Optional.empty();
  }

  private Optional<GitFault> ofLogin(List<String> texts) {
    boolean refused =
        connection.url().kind() == GitUrl.Kind.SSH
            && texts.stream()
                .anyMatch(
                    text ->
                        text.contains("Cannot log in at")
                            || text.contains("uthentication canceled")
                            || text.contains("No more authentication methods")
                            || text.contains("Permission denied"));
    return refused ? Optional.of(sshLogin()) : Optional.empty();
  }

  private GitFault sshLogin() {
    GitCredentials credentials = connection.credentials();
    String keys =
        credentials
            .key()
            .map(key -> "the key " + key + " of " + credentials.source())
            .orElse("any key of the SSH agent or of ~/.ssh");
    return new GitFault(
        Kind.AUTHENTICATION,
        connection.url()
            + " does not let us in with "
            + keys
            + ". Register the public key with the host, load the key into the agent (ssh-add), or"
            + " name its file as <privateKey> of a <server> of settings.xml or in "
            + GitCredentials.KEY
            + "; a key with a passphrase needs that too");
  }

  private GitFault ofNetwork(Exception e, List<String> texts) {
    String url = connection.url().toString();
    if (caused(e, UnknownHostException.class) || caused(e, UnresolvedAddressException.class)) {
      return unreachable("the host of " + url + " is not known: is its name right, and DNS there?");
    }
    boolean late =
        caused(e, SocketTimeoutException.class)
            || texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("timed out"));
    if (late) {
      return unreachable(url + " did not answer within " + connection.timeout().toSeconds() + " s");
    }
    if (caused(e, ConnectException.class) || caused(e, NoRouteToHostException.class)) {
      return unreachable(
          url + " can not be reached: no connection to the host or port, or a firewall is between");
    }
    if (caused(e, SSLException.class)) {
      return unreachable(
          url
              + " has no certificate that this Java trusts: import the one of its authority with"
              + " keytool. It says: "
              + said(e));
    }
    return unreachable("the connection to " + url + " broke: " + said(e));
  }

  private static GitFault unreachable(String message) {
    return new GitFault(Kind.UNREACHABLE, message);
  }

  /** What a library says, on one line, without secrets. */
  private String said(Exception e) {
    return masker.mask(words(e).replace(connection.url() + ": ", ""));
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    String text = message == null ? e.getClass().getSimpleName() : message;
    return text.replaceAll("\\s*\\R\\s*", "; ").strip();
  }

  private static boolean isFull(List<String> texts) {
    return texts.stream()
        .anyMatch(
            text ->
                text.contains("No space left on device")
                    || text.contains("not enough space on the disk")
                    || text.contains("Disk quota exceeded"));
  }

  private static boolean caused(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause : causes(e)) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(Throwable e) {
    return causes(e).stream().map(GitFaults::words).toList();
  }

  private static List<Throwable> causes(Throwable e) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = e; cause != null && causes.size() < 20; cause = cause.getCause()) {
      causes.add(cause);
      causes.addAll(List.of(cause.getSuppressed()));
    }
    return causes;
  }

  /** Whether a host can not give a part of the history alone. */
  static boolean isShallowRefused(TransportException e) {
    return texts(e).stream().anyMatch(text -> text.contains("does not support shallow"));
  }
}
