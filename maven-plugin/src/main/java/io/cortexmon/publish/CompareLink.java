package io.cortexmon.publish;

import io.cortexmon.publish.git.GitUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a host on which a pull request of a branch is opened. */
public final class CompareLink {

  private CompareLink() {}

  /**
   * Returns the page, for GitHub, GitLab, Bitbucket, and Gitea or Forgejo; known by the name of the
   * host, so one that is named after none of them gives none.
   *
   * @param base the branch that the pull request goes to
   * @param branch the branch that it comes from
   */
  public static Optional<String> of(GitUrl url, String base, String branch) {
    String repository = "https://" + url.host() + path(url.path());
    String from = encoded(branch);
    String to = encoded(base);
    String host = url.host();
    if (url.kind() == GitUrl.Kind.FOLDER) {
      return Optional.empty();
    }
    if (host.contains("github")) {
      return Optional.of(repository + "/compare/" + to + "..." + from + "?expand=1");
    }
    if (host.contains("gitlab")) {
      return Optional.of(
          repository
              + "/-/merge_requests/new?merge_request%5Bsource_branch%5D="
              + whole(branch)
              + "&merge_request%5Btarget_branch%5D="
              + whole(base));
    }
    if (host.contains("bitbucket")) {
      return Optional.of(
          repository + "/pull-requests/new?source=" + whole(branch) + "&dest=" + whole(base));
    }
    if (host.contains("gitea") || host.contains("forgejo") || host.equals("codeberg.org")) {
      return Optional.of(repository + "/compare/" + to + "..." + from);
    }
    return Optional.empty();
  }

  private static String path(String path) {
    String short_ = path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
    return short_.startsWith("/") ? short_ : "/" + short_;
  }

  /** A path keeps its slashes. */
  private static String encoded(String branch) {
    return Arrays.stream(branch.split("/", -1))
        .map(CompareLink::whole)
        .collect(Collectors.joining("/"));
  }

  private static String whole(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
