package io.cortexmon.publish.git;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of text that other programs or libraries wrote, in each form they may have. */
final class Masker {

  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?<=://)[^/@\\s]+@");

  private final List<String> forms;

  private Masker(List<String> forms) {
    this.forms = forms;
  }

  /** Returns one for the secrets of these credentials. */
  static Masker of(GitCredentials credentials) {
    TreeSet<String> forms =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(text -> text));
    for (Secret secret : List.of(credentials.password(), credentials.passphrase())) {
      if (!secret.isEmpty()) {
        forms(secret.reveal(), credentials.userOrGit()).forEach(forms::add);
      }
    }
    return new Masker(List.copyOf(forms));
  }

  private static Stream<String> forms(String secret, String user) {
    Base64.Encoder base64 = Base64.getEncoder();
    return Stream.of(
        secret,
        URLEncoder.encode(secret, StandardCharsets.UTF_8),
        URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
        base64.encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
        base64.encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the text with stars in place of secrets, and of a user or password in any URL. */
  String mask(String text) {
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, "***");
    }
    return PASSWORD_IN_URL.matcher(masked).replaceAll("");
  }
}
