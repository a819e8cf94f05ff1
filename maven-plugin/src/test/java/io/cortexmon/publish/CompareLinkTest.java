package io.cortexmon.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.GitUrl;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a pull request is opened. */
class CompareLinkTest {

  private static Optional<String> link(String url) {
    return CompareLink.of(GitUrl.of(url, Path.of("")), "main", "cortex-mon/com.shop.a/live");
  }

  @Test
  void known_hosts_have_a_page() {
    assertThat(link("git@github.com:shop/cluster.git"))
        .contains(
            "https://github.com/shop/cluster/compare/main...cortex-mon/com.shop.a/live?expand=1");
    assertThat(link("https://gitlab.shop.example/ops/cluster.git"))
        .contains(
            "https://gitlab.shop.example/ops/cluster/-/merge_requests/new"
                + "?merge_request%5Bsource_branch%5D=cortex-mon%2Fcom.shop.a%2Flive"
                + "&merge_request%5Btarget_branch%5D=main");
    assertThat(link("ssh://git@bitbucket.org/shop/cluster.git"))
        .contains(
            "https://bitbucket.org/shop/cluster/pull-requests/new"
                + "?source=cortex-mon%2Fcom.shop.a%2Flive&dest=main");
    assertThat(link("https://codeberg.org/shop/cluster"))
        .contains("https://codeberg.org/shop/cluster/compare/main...cortex-mon/com.shop.a/live");
  }

  @Test
  void other_hosts_and_folders_have_none() {
    assertThat(link("https://git.shop.example/cluster.git")).isEmpty();
    assertThat(link("/srv/github/cluster.git")).isEmpty();
  }
}
