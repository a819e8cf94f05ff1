package io.cortexmon.publish.git;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Gives user and password to the host of the repository and to no other, even where it redirects to
 * one. It gives them once: a wrong password that is sent again and again locks an account.
 */
final class Login extends CredentialsProvider {

  private final GitConnection connection;

  private final Set<String> given = new HashSet<>();

  Login(GitConnection connection) {
    this.connection = connection;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      boolean known =
          item instanceof CredentialItem.Username
              || item instanceof CredentialItem.Password
              || item instanceof CredentialItem.InformationalMessage;
      if (!known) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    boolean http = connection.url().kind() == GitUrl.Kind.HTTP;
    boolean first = given.add(uri.toString());
    if (!first || !supports(items) || (http && !isOurHost(uri))) {
      return false;
    }
    GitCredentials credentials = connection.credentials();
    Secret secret = http ? credentials.password() : credentials.passphrase();
    if (secret.isEmpty()) {
      return false;
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username user) {
        user.setValue(credentials.userOrGit());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(secret.reveal().toCharArray());
      }
    }
    return true;
  }

  private boolean isOurHost(URIish uri) {
    boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
    String ours = connection.url().text().toLowerCase(Locale.ROOT);
    return uri.getHost() != null
        && uri.getHost().toLowerCase(Locale.ROOT).equals(connection.url().host())
        && (encrypted || ours.startsWith("http://"));
  }
}
