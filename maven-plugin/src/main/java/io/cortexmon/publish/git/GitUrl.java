package io.cortexmon.publish.git;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a repository, without any secret: {@code https://host/path}, {@code
 * ssh://user@host/path}, {@code user@host:path}, {@code file:///path} or the path of a folder.
 *
 * @param text the address as it is shown; an absolute path for a folder
 * @param kind how it is reached
 * @param host the name of the host, in lower case; empty for a folder
 * @param path the path on that host, or of the folder
 */
public record GitUrl(String text, Kind kind, String host, String path) {

  /** How a repository is reached. */
  public enum Kind {
    /** A folder on this machine. */
    FOLDER,
    /** HTTP, encrypted or not. */
    HTTP,
    /** SSH. */
    SSH
  }

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:([^/]*)@)?(\\[[0-9A-Fa-f:.]+]|[^/@:\\[\\]]+)(?::(\\d{1,5}))?(/.*)?");

  private static final Pattern SCP =
      Pattern.compile("(?:([^/@:]+)@)?(\\[[0-9A-Fa-f:.]+]|[^/@:\\[\\]\\\\]{2,}):(.+)");

  /**
   * Reads an address.
   *
   * @param text the address
   * @param base the folder that a relative path is seen from
   * @throws IllegalArgumentException where it is none, or holds a password or token; the message
   *     does not repeat one
   */
  public static GitUrl of(String text, Path base) {
    String url = text.strip();
    if (url.isEmpty() || url.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the URL of a repository is empty or holds control characters; give one such as"
              + " https://git.example/team/monitoring.git");
    }
    Matcher scheme = SCHEME.matcher(url);
    if (scheme.matches()) {
      return withScheme(url, scheme.group(1).toLowerCase(Locale.ROOT), scheme.group(2), base);
    }
    Matcher scp = SCP.matcher(url);
    if (scp.matches()) {
      if (scp.group(3).contains("@")) {
        throw secretInside("ssh");
      }
      return new GitUrl(url, Kind.SSH, lower(scp.group(2)), scp.group(3));
    }
    return folder(url, base);
  }

  private static GitUrl withScheme(String url, String scheme, String rest, Path base) {
    return switch (scheme) {
      case "file" -> folder(ofFile(rest), base);
      case "http", "https" -> remote(url, Kind.HTTP, scheme, rest);
      case "ssh", "git+ssh", "ssh+git" -> remote(url, Kind.SSH, scheme, rest);
      default ->
          throw new IllegalArgumentException(
              "a repository can not be reached by " + scheme + "; use https, ssh or file");
    };
  }

  private static GitUrl remote(String url, Kind kind, String scheme, String rest) {
    Matcher parts = AUTHORITY.matcher(rest);
    if (rest.contains("?") || rest.contains("#")) {
      throw new IllegalArgumentException(
          "the URL of a repository has no ? or #; what follows is often a token, so it is not"
              + " repeated here. Take it out; "
              + howToLogIn(scheme));
    }
    if (!parts.matches()) {
      if (rest.contains("@")) {
        throw secretInside(scheme);
      }
      throw new IllegalArgumentException(
          "\"" + url + "\" is no URL of a repository: it has no host, or a wrong one");
    }
    Optional<String> user = Optional.ofNullable(parts.group(1));
    boolean secret = kind == Kind.HTTP ? user.isPresent() : user.orElse("").contains(":");
    if (secret) {
      throw secretInside(scheme);
    }
    return new GitUrl(
        url, kind, lower(parts.group(2)), Optional.ofNullable(parts.group(4)).orElse("/"));
  }

  private static IllegalArgumentException secretInside(String scheme) {
    return new IllegalArgumentException(
        "the URL of the repository holds a user, password or token, which logs, process lists and"
            + " poms would show. Take out what stands before the @; "
            + howToLogIn(scheme));
  }

  private static String howToLogIn(String scheme) {
    return scheme.contains("ssh")
        ? "use a key file or the SSH agent"
        : "name a <server> of settings.xml (cortex-mon.publish.serverId), or set "
            + GitCredentials.USERNAME
            + " and "
            + GitCredentials.TOKEN;
  }

  private static String ofFile(String rest) {
    String path = rest.startsWith("localhost/") ? rest.substring("localhost".length()) : rest;
    boolean drive = path.matches("/[A-Za-z]:[/\\\\].*"); // file:///C:/folder of Windows
    return URLDecoder.decode(
        (drive ? path.substring(1) : path).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static GitUrl folder(String text, Path base) {
    try {
      String path = base.resolve(text).toAbsolutePath().normalize().toString();
      return new GitUrl(path, Kind.FOLDER, "", path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no path of a repository", e);
    }
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  /** Whether the repository is on this machine, and so reached without a network. */
  public boolean isOnThisMachine() {
    return kind == Kind.FOLDER
        || host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }

  /** Whether passwords travel unencrypted to another machine. */
  boolean isOpenToListeners() {
    return kind == Kind.HTTP && text.regionMatches(true, 0, "http://", 0, 7) && !isOnThisMachine();
  }

  /** Returns the address as it is shown. */
  @Override
  public String toString() {
    return text;
  }
}
