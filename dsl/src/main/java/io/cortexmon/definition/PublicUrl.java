package io.cortexmon.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks that a URL which is written into a file that many can read is one, and holds no secret. No
 * message repeats it: what stands there by mistake is often the secret.
 */
public final class PublicUrl {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}");

  private static final Pattern USER = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:/*[^/?#]*@");

  // Not Java's own idea of a host: it finds none in http://my_service:8080, as containers are
  // called.
  private static final Pattern AUTHORITY =
      Pattern.compile("([^@:\\[\\]]+|\\[[0-9a-fA-F:.%]+])(:[0-9]{1,5})?");

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)token|secret|passw|pwd|credential|signature"
              + "|(api|access|auth|routing|service|integration)[_-]?key");

  /** Too short to be looked for in longer names; {@code auth} of the SNMP exporter is no secret. */
  private static final Pattern SECRET_IN_URL = Pattern.compile("(?i)key|sig|code|auth");

  /** Services whose webhook URLs are the credential: who knows one may post. */
  private static final Pattern SECRET_PATH =
      Pattern.compile(
          "hooks\\.slack\\.com/.*"
              + "|(.+\\.)?discord(app)?\\.com/api/webhooks/.*"
              + "|(.+\\.)?webhook\\.office\\.com/.*"
              + "|outlook\\.office(365)?\\.com/webhook/.*"
              + "|api\\.telegram\\.org/bot.*"
              + "|events\\.pagerduty\\.com/integration/.*");

  private PublicUrl() {}

  /** Checks an address that starts with http or https; {@code what} names it in messages. */
  public static String checked(String what, String url) {
    URI uri;
    try {
      uri = withoutSecret(what, url);
    } catch (URISyntaxException e) {
      // The cause is left out: its message quotes the whole text.
      throw new IllegalArgumentException(
          what + ": not a URL at character " + (e.getIndex() + 1) + " (" + e.getReason() + ")");
    }
    if (!String.valueOf(uri.getScheme()).matches("https?") || !namesHost(uri)) {
      throw new IllegalArgumentException(what + ": must be a URL such as https://example.com/path");
    }
    return url;
  }

  private static boolean namesHost(URI uri) {
    return uri.getRawAuthority() != null && AUTHORITY.matcher(uri.getRawAuthority()).matches();
  }

  /** Checks a text that is a URL once its templates are filled in; it may be empty. */
  public static String template(String what, String text) {
    if (!text.contains("{{")) {
      return text.isEmpty() ? text : checked(what, text);
    }
    try {
      withoutSecret(what, TEMPLATE.matcher(text).replaceAll("x"));
    } catch (URISyntaxException e) {
      return text; // What the templates give decides, and only Alertmanager knows that.
    }
    return text;
  }

  /** Checks that the name of a parameter does not say that its value is a secret. */
  public static String parameter(String name) {
    Arguments.name("parameter", name);
    if (SECRET_NAME.matcher(name).find()) {
      throw holdsCredential("parameter " + Arguments.quoted(name));
    }
    return name;
  }

  private static URI withoutSecret(String what, String url) throws URISyntaxException {
    if (USER.matcher(url).find()) {
      throw holdsCredential(what); // Found before parsing: a password may be what is no URL.
    }
    URI uri = new URI(url);
    String target = (uri.getHost() + uri.getRawPath()).toLowerCase(Locale.ROOT);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    if (SECRET_PATH.matcher(target).matches()
        || Arrays.stream(query.split("[&;]", -1)).anyMatch(PublicUrl::isSecret)) {
      throw holdsCredential(what);
    }
    return uri;
  }

  private static boolean isSecret(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0 || equals == parameter.length() - 1) {
      return false; // Without a value there is nothing to hide.
    }
    String name = parameter.substring(0, equals);
    return SECRET_NAME.matcher(name).find() || SECRET_IN_URL.matcher(name).matches();
  }

  private static IllegalArgumentException holdsCredential(String what) {
    return new IllegalArgumentException(
        what
            + ": holds a credential; keep it in a file or a Kubernetes secret and say where with a"
            + " SecretRef, as in authorization(..)");
  }
}
