package io.cortexmon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * The rooms and the direction of their imports. A rule for a room that has no class yet holds.
 *
 * <p>{@link PublicSignatures} says what the rooms may show.
 */
@AnalyzeClasses(packages = "io.cortexmon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** What {@code monitoring} gathers: the rooms above it in the table of DESIGN.md. */
  private static final String[] ABOVE = {
    "promql", "definition", "metric", "rule", "scrape", "routing", "dashboard"
  };

  private static final String[] MONITORING_AND_ABOVE = plus(ABOVE, "monitoring");

  private static final String[] ALL =
      plus(MONITORING_AND_ABOVE, "promql.engine", "check", "render", "testing", "publish");

  @ArchTest
  static final ArchRule every_class_is_in_a_room =
      classes()
          .should()
          .resideInAnyPackage(packages(ALL))
          .because("a package that no rule names could import everything; give it a rule here");

  @ArchTest
  static final ArchRule promql_stands_alone =
      imports("promql").because("the language must be usable, and testable, without the rest");

  @ArchTest
  static final ArchRule definition_stands_alone =
      imports("definition").because("every definition builds on it, so it can build on none");

  @ArchTest
  static final ArchRule the_engine_knows_only_the_language =
      imports("promql.engine", "promql")
          .because("it is held against Prometheus's own tests, which know no definition of ours");

  @ArchTest
  static final ArchRule metrics_build_on_the_language =
      imports("metric", "promql", "definition")
          .because("typed queries are a way to write PromQL, whatever reads them");

  @ArchTest
  static final ArchRule rules_build_on_metrics =
      imports("rule", "metric", "promql", "definition")
          .because("alerts do not know who is told of them, or who draws them");

  /** With {@code promql}, because a {@code Matcher} shows what it matches as a LabelMatcher. */
  @ArchTest
  static final ArchRule scrape_builds_on_metrics =
      imports("scrape", "metric", "promql", "definition")
          .because("what is collected does not depend on what is done with it");

  /** With {@code promql}, because a {@code Matcher} shows what it matches as a LabelMatcher. */
  @ArchTest
  static final ArchRule routing_builds_on_rules =
      imports("routing", "rule", "metric", "promql", "definition")
          .because("routes match the labels that rules give");

  @ArchTest
  static final ArchRule dashboards_build_on_rules =
      imports("dashboard", "rule", "metric", "promql", "definition")
          .because("panels show rules and metrics, and nothing else knows of panels");

  @ArchTest
  static final ArchRule monitoring_gathers_the_definitions =
      imports("monitoring", ABOVE)
          .because("one system is one value; evaluating and rendering it are others' work");

  @ArchTest
  static final ArchRule checks_read_definitions =
      imports("check", MONITORING_AND_ABOVE)
          .because("a check sees what was declared, not what it was rendered to");

  /** With {@code check}, because a run renders only what the checks let pass. */
  @ArchTest
  static final ArchRule render_reads_definitions_and_findings =
      imports("render", plus(MONITORING_AND_ABOVE, "check"))
          .because("files are written from values, and testing and publishing come after");

  @ArchTest
  static final ArchRule testing_evaluates_what_is_declared_and_rendered =
      imports("testing", plus(MONITORING_AND_ABOVE, "promql.engine", "render"))
          .because("a test judges the system as it will run, not the checks of it");

  @ArchTest
  static final ArchRule tests_run_without_what_measures_and_shares_them =
      noClasses()
          .that()
          .resideInAPackage("io.cortexmon.testing")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.cortexmon.testing.*..")
          .because("coverage, mutation, exports and JUnit see a test as any TestWatcher does");

  @ArchTest
  static final ArchRule publish_sees_files_alone =
      imports("publish", "render", "definition")
          .because("what is published is what was rendered, byte for byte");

  @ArchTest
  static final ArchRule rooms_have_no_cycles =
      slices()
          .matching("io.cortexmon.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room can then be read, and tested, after those it builds on");

  @ArchTest
  static final ArchRule junit_stays_in_its_room =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cortexmon.testing.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..")
          .because("it is an optional dependency: everything else runs without it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule public_signatures_name_no_library =
      classes()
          .that(PublicSignatures.ARE_PUBLIC)
          .should(PublicSignatures.NAME_NO_LIBRARY)
          .because("a user's code then compiles whatever version of a library we use, or none");

  /** A room may import itself, the rooms named, and what is not ours. */
  private static ArchRule imports(String room, String... others) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(room))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.cortexmon..")
                .and(not(resideInAnyPackage(packages(plus(others, room)))))
                .as("are in a room other than %s", String.join(", ", plus(others, room))))
        .allowEmptyShould(true);
  }

  /** The engine is a room in a room, so {@code promql} has only its own package and internals. */
  private static String[] packages(String... rooms) {
    return Stream.of(rooms)
        .flatMap(
            room ->
                room.equals("promql")
                    ? Stream.of("io.cortexmon.promql", "io.cortexmon.promql.internal..")
                    : Stream.of("io.cortexmon." + room + ".."))
        .toArray(String[]::new);
  }

  private static String[] plus(String[] rooms, String... more) {
    return Stream.concat(Stream.of(rooms), Stream.of(more)).toArray(String[]::new);
  }
}
