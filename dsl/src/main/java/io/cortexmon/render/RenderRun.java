package io.cortexmon.render;

import io.cortexmon.check.Checks;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Level;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.Place;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.Sources.Defined;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run of a build: asks the sources for their systems in each environment, checks them, and
 * brings a folder up to date. If anything is wrong, all of it is reported and nothing is written.
 *
 * <pre>{@code
 * RenderRun.Result result =
 *     RenderRun.into(Path.of("target/cortex-mon"))
 *         .environments(List.of(Environment.named("production")))
 *         .sources(loader, List.of("com.acme.OrdersMonitoring"))
 *         .run();
 * }</pre>
 */
public final class RenderRun {

  /**
   * What came of a run.
   *
   * @param problems the errors, each a text of some lines; empty if all is well
   * @param warnings what does not stop the run
   * @param summary a line for each system that was brought up to date or removed
   * @param files how many files the systems of this run have
   */
  public record Result(
      List<String> problems, List<String> warnings, List<String> summary, int files) {

    public Result {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
      summary = List.copyOf(summary);
    }

    /** Whether there were errors, and so nothing was written. */
    public boolean failed() {
      return !problems.isEmpty();
    }
  }

  /**
   * What the sources define, with nothing written.
   *
   * @param problems the errors, each a text of some lines; empty if all is well
   * @param warnings what does not stop the run
   * @param systems the systems and their files, sorted by environment and name; none where there
   *     are problems
   */
  public record Rendered(List<String> problems, List<String> warnings, List<SystemTree> systems) {

    /** Copies the lists. */
    public Rendered {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
      systems = List.copyOf(systems);
    }
  }

  /**
   * The systems as they are declared, neither checked nor rendered.
   *
   * @param problems the faults of sources, each a text of some lines; empty if all is well
   * @param systems the systems of all environments, in the order of environments and then of
   *     classes; one that is the same everywhere is there once for each
   */
  public record Declared(List<String> problems, List<Monitoring> systems) {

    /** Copies the lists. */
    public Declared {
      problems = List.copyOf(problems);
      systems = List.copyOf(systems);
    }
  }

  private final Path output;
  private final List<Environment> environments;
  private final Set<String> otherEnvironments;
  private final Sources sources;
  private final Set<String> leftOut;

  private RenderRun(
      Path output,
      List<Environment> environments,
      Set<String> otherEnvironments,
      Sources sources,
      Set<String> leftOut) {
    this.output = output;
    this.environments = List.copyOf(environments);
    this.otherEnvironments = Set.copyOf(otherEnvironments);
    this.sources = sources;
    this.leftOut = Set.copyOf(leftOut);
  }

  /** Returns a run that renders nothing yet into a folder. */
  public static RenderRun into(Path output) {
    Sources none = new Sources(RenderRun.class.getClassLoader(), List.of());
    return new RenderRun(output, List.of(), Set.of(), none, Set.of());
  }

  /** Returns this run for these environments. */
  public RenderRun environments(List<Environment> changed) {
    return new RenderRun(output, changed, otherEnvironments, sources, leftOut);
  }

  /** Returns this run leaving alone what is there of environments that it does not render. */
  public RenderRun leavingOutEnvironments(List<String> names) {
    return new RenderRun(output, environments, Set.copyOf(names), sources, leftOut);
  }

  /** Returns this run for these classes, found by a class loader. */
  public RenderRun sources(ClassLoader loader, List<String> classNames) {
    Sources changed = new Sources(loader, classNames);
    return new RenderRun(output, environments, otherEnvironments, changed, leftOut);
  }

  /** Returns this run leaving alone what is there of classes that exist, but are not rendered. */
  public RenderRun leavingOut(List<String> classNames) {
    return new RenderRun(output, environments, otherEnvironments, sources, Set.copyOf(classNames));
  }

  /**
   * Renders.
   *
   * @throws java.io.UncheckedIOException where the folder can not be read or written, with its path
   *     and what to do
   */
  public Result run() {
    Rendered rendered = render();
    if (!rendered.problems().isEmpty()) {
      return new Result(rendered.problems(), rendered.warnings(), List.of(), 0);
    }
    List<SystemTree> systems = rendered.systems();
    Update update = bring(systems);
    int files = systems.stream().mapToInt(system -> system.tree().paths().size()).sum();
    return new Result(List.of(), rendered.warnings(), Summary.lines(update), files);
  }

  /**
   * Asks the sources and checks what they define, as {@link #run} does, and writes nothing. A file
   * is rendered when it is read from its tree, while the classes are still loaded.
   */
  public Rendered render() {
    List<SystemTree> systems = new ArrayList<>();
    FindingsByEnvironment findings = new FindingsByEnvironment(environments.size());
    for (Environment environment : environments) {
      findings.add(environment, inEnvironment(environment, systems));
    }
    if (findings.hasErrors()) {
      return new Rendered(findings.errors(), findings.warnings(), List.of());
    }
    systems.sort(Comparator.comparing(SystemTree::id));
    return new Rendered(List.of(), findings.warnings(), systems);
  }

  /** Asks the sources, and neither checks nor renders what they declare. */
  public Declared declare() {
    List<Monitoring> systems = new ArrayList<>();
    FindingsByEnvironment findings = new FindingsByEnvironment(environments.size());
    for (Environment environment : environments) {
      List<Finding> faults = new ArrayList<>();
      sources.define(environment, faults).forEach(one -> systems.add(one.monitoring()));
      findings.add(environment, faults);
    }
    return new Declared(findings.errors(), systems);
  }

  private List<Finding> inEnvironment(Environment environment, List<SystemTree> systems) {
    List<Finding> findings = new ArrayList<>();
    List<Defined> defined = sources.define(environment, findings);
    boolean sourcesFailed = !findings.isEmpty();
    findings.addAll(collidingSystems(defined));
    findings.addAll(Checks.between(defined.stream().map(Defined::monitoring).toList()).findings());
    for (Defined system : defined) {
      List<Finding> checked = Checks.run(system.monitoring()).findings();
      findings.addAll(checked);
      if (checked.stream().anyMatch(finding -> finding.level() == Level.ERROR)) {
        continue; // Two files of one path, for one, are a finding, but no tree.
      }
      RenderedTree tree = Renderer.render(system.monitoring());
      findings.addAll(OversizedObject.find(system.monitoring(), tree));
      SystemId id = new SystemId(environment.name(), system.monitoring().name());
      systems.add(new SystemTree(id, system.sourceClass(), tree));
    }
    if (!sourcesFailed && leftOut.isEmpty()) {
      findings.addAll(unreadValues(environment));
    }
    return findings;
  }

  private static List<Finding> collidingSystems(List<Defined> defined) {
    Map<String, Defined> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Defined one : defined) {
      Defined other = first.putIfAbsent(one.monitoring().name(), one);
      if (other != null) {
        String message =
            String.format(
                "two sources define a system named `%s`; the other is %s (%s)",
                one.monitoring().name(), other.sourceClass(), other.monitoring().place());
        findings.add(
            Finding.error(
                "source/colliding-systems",
                "source " + one.sourceClass(),
                one.monitoring().place(),
                message,
                "rename one: each system has a folder of its own"));
      }
    }
    return findings;
  }

  private static List<Finding> unreadValues(Environment environment) {
    Set<String> asked = environment.askedKeys();
    return environment.givenKeys().stream()
        .filter(key -> !asked.contains(key))
        .map(
            key ->
                Finding.error(
                    "environment/unread-value",
                    "environments",
                    Place.of("pom.xml", 0),
                    "value " + Arguments.quoted(key) + " is given, but no source reads it",
                    asked.isEmpty()
                        ? "no source reads any value"
                        : Nearest.to(key, asked)
                            .map(nearest -> "did you mean " + Arguments.quoted(nearest) + "?")
                            .orElse("values that are read: " + String.join(", ", asked))))
        .toList();
  }

  private Update bring(List<SystemTree> systems) {
    OutputFolder folder = OutputFolder.at(output);
    Set<SystemId> rendered = systems.stream().map(SystemTree::id).collect(Collectors.toSet());
    Set<SystemId> leaveAlone =
        folder.written().entrySet().stream()
            .filter(
                entry ->
                    leftOut.contains(entry.getValue())
                        || otherEnvironments.contains(entry.getKey().environment()))
            .map(Map.Entry::getKey)
            .filter(id -> !rendered.contains(id))
            .collect(Collectors.toSet());
    return folder.update(systems, leaveAlone);
  }
}
