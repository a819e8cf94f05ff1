package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goal {@code coverage} in two modules: one has a system and tests one of its two alerts, the
 * other has tests of the second alert.
 */
class CoverageIT {

  private static final String MINIMUM = "-Dcortex-mon.coverage.minimum=";
  private static final String MERGED = "-Dcortex-mon.coverage.merged=true";

  private static final String SLOW = "alerting rule ShopSlow (ShopMonitoring.java:24) lacks ";
  private static final String RESOLVED =
      "  no test sees it resolved: .at(..).alert(\"ShopSlow\").hasResolvedBy(..)";

  private final Sample covered;

  CoverageIT(@TempDir Path folder) {
    covered = Sample.copy("covered", folder);
  }

  @Test
  void a_module_alone_fails_with_all_that_its_tests_do_not_see() {
    // Each test class has a JVM of its own, and they add up.
    MavenRun run =
        covered.mvn("verify", MINIMUM + "1", "-DforkCount=2", "-DreuseForks=false").failed();

    assertThat(run.lines("INFO"))
        .containsSubsequence(
            "tests see 66.6 % (6 of 9) of alerts; 0 % (0 of 1) of recording rules",
            "The reports are in rules/target/cortex-mon-coverage");
    assertThat(run.output())
        .contains(
            SLOW
                + "3 of 3:\n"
                + "  no test sees it inactive: .at(..).alert(\"ShopSlow\").isInactive()\n"
                + "  no test sees it firing: .at(..).alert(\"ShopSlow\").isFiring()\n"
                + RESOLVED
                + "\n")
        .contains(
            "on project rules: tests see 66.6 % (6 of 9) of the states and branches of alerts, but"
                + " the minimum is 100 %: 1 alert above; details are in"
                + " rules/target/cortex-mon-coverage/coverage.html");
    assertThat(covered.texts("rules/target/cortex-mon-coverage"))
        .containsKeys("coverage.html", "coverage.json", "coverage.txt");
    assertThat(covered.read("rules/target/cortex-mon-coverage/coverage.json"))
        .contains("\"com.covered.ShopGoneTest.fires_without_it\"");
  }

  @Test
  void together_modules_fail_with_what_none_of_them_sees() {
    MavenRun run = covered.mvn("verify", MERGED, MINIMUM + "1").failed();

    assertThat(run.lines("INFO"))
        .containsSubsequence(
            "All modules together:",
            "tests see 88.8 % (8 of 9) of alerts; 100 % (1 of 1) of recording rules",
            "The reports are in target/cortex-mon-coverage");
    assertThat(run.output())
        .contains(SLOW + "1 of 3:\n" + RESOLVED + "\n")
        .contains("on project more: tests see 88.8 % (8 of 9) of the states");
    assertThat(covered.read("target/cortex-mon-coverage/merged.txt"))
        .isEqualTo(
            """
            tests see 88.8 % (8 of 9) of alerts; 100 % (1 of 1) of recording rules

            shop: 88.8 % (8 of 9) of alerts; 100 % (1 of 1) of recording rules

              alert     share   inactive  pending  firing  resolved  branches  place
              ShopSlow  66.6 %  yes       -        yes     NO        -         ShopMonitoring.java:24
                no test sees it resolved: .at(..).alert("ShopSlow").hasResolvedBy(..)
              ShopDown  100 %   yes       yes      yes     yes       2 of 2    ShopMonitoring.java:21

              recording rule    seen  place
              shop:waiting:max  yes   ShopMonitoring.java:18
            """);
  }

  @Test
  void what_is_excluded_is_not_asked_and_data_are_of_the_last_run() {
    String excluded = "-Dcortex-mon.coverage.excludedAlerts=ShopSlow: resolved,ShopGone";

    MavenRun run = covered.mvn("verify", "-T2", MERGED, MINIMUM + "1", excluded).succeeded();

    assertThat(run.lines("INFO"))
        .contains(
            "tests see 100 % (8 of 8) of alerts, with 1 excluded; 100 % (1 of 1) of recording"
                + " rules");
    assertThat(run.lines("WARNING"))
        .contains("cortex-mon.coverage.excludedAlerts: no alert, state or branch is ShopGone");

    String onlyOne = "-Dtest=ShopGoneTest";
    MavenRun again = covered.mvn("verify", "-pl", "rules", MINIMUM + "1", onlyOne).succeeded();

    assertThat(again.lines("INFO"))
        .contains(
            "tests see 22.2 % (2 of 9) of alerts; 0 % (0 of 1) of recording rules",
            "Only some tests ran, so the minimum is not asked.");
  }

  @Test
  void without_tests_nothing_is_asked_and_without_data_all_is_missing() {
    assertThat(covered.mvn("verify", "-DskipTests", MINIMUM + "1").succeeded().lines("INFO"))
        .contains("Tests are skipped, and so is their coverage.");
    assertThat(covered.mvn("verify", "-DforkCount=0", MINIMUM + "1").failed().output())
        .contains(
            "no test has left a note that it saw an alert in"
                + " rules/target/cortex-mon-coverage/tests: run the tests in this build (mvn"
                + " verify), in a JVM that ends before this goal (not with forkCount 0)");
    assertThat(covered.mvn("verify", MINIMUM + "95").failed().output())
        .contains("cortex-mon.coverage.minimum: 95.0 must be between 0 and 1; did you mean 0.95?");
  }
}
