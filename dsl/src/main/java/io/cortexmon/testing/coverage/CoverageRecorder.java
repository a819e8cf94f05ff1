package io.cortexmon.testing.coverage;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.AlertLook;
import io.cortexmon.testing.RuleDefinition;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.TestWatcher;
import io.cortexmon.testing.ValueLook;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notes which states and branches of rules the tests of this JVM see, and leaves a file of it when
 * the JVM ends. It needs no configuration: {@link java.util.ServiceLoader} finds it, and it is
 * active wherever Maven runs tests.
 *
 * <p>The system property {@code cortex-mon.coverage} names the folder of the file, or is {@code
 * off}. Without it the folder is {@code target/cortex-mon-coverage/tests} of the module that {@code
 * basedir} tells, which Surefire and Failsafe set; without that either, nothing is noted.
 */
public final class CoverageRecorder implements TestWatcher {

  /** Rules that are remembered; more than these only tests have that make rules at random. */
  private static final int MOST_RULES = 10_000;

  /** What a rule is known by; its typed query and name follow from where it was declared. */
  private record Known(RuleDefinition definition, String place) {}

  private final Optional<DataFolder> folder;
  private final Seen seen = new Seen();
  private final Map<Known, RuleParts> rules = new ConcurrentHashMap<>();
  private final AtomicBoolean isWrittenAtTheEnd = new AtomicBoolean();

  /** Makes a recorder that the system properties of now configure. */
  public CoverageRecorder() {
    this(DataFolder.ofThisJvm());
  }

  private CoverageRecorder(Optional<DataFolder> folder) {
    this.folder = folder;
  }

  /** Returns one that keeps what it notes. */
  static CoverageRecorder inMemory() {
    return new CoverageRecorder(Optional.empty());
  }

  @Override
  public boolean isWatching() {
    return folder.isPresent();
  }

  @Override
  public void sawAlerts(AlertLook look) {
    String test = CallingTest.name();
    Scenario scenario = look.moment().scenario();
    for (DeclaredRule rule : DeclaredRule.named(look.rule().name(), scenario)) {
      RuleParts parts = parts(rule);
      Set<String> found = parts.seen(look, seen.by(test, parts.key()));
      found.forEach(part -> seen.add(parts.key(), part, test));
      if (found.contains(Part.FIRING) || found.contains(Part.PENDING)) {
        sawRecorded(rule.definition().expr(), scenario, test);
      }
    }
    writeAtTheEnd();
  }

  @Override
  public void sawValue(ValueLook look) {
    boolean isNothing =
        look.value() instanceof QueryValue.InstantVector vector && vector.samples().isEmpty();
    if (!isNothing) {
      sawRecorded(look.expr(), look.moment().scenario(), CallingTest.name());
      writeAtTheEnd();
    }
  }

  private void sawRecorded(Expr expr, Scenario scenario, String test) {
    for (Rule recording : scenario.recordedFor(expr)) {
      DeclaredRule.named(recording.name(), scenario).stream()
          .filter(rule -> !rule.definition().isAlert())
          .forEach(rule -> seen.add(parts(rule).key(), Part.VALUE, test));
    }
  }

  private RuleParts parts(DeclaredRule rule) {
    if (rules.size() > MOST_RULES) {
      rules.clear();
    }
    Known known = new Known(rule.definition(), rule.rule().place().toString());
    RuleParts parts = rules.get(known);
    return parts != null && parts.rule().offsetMillis() == rule.offsetMillis()
        ? parts
        : put(known, RuleParts.of(rule));
  }

  private RuleParts put(Known known, RuleParts parts) {
    rules.put(known, parts);
    return parts;
  }

  Seen seen() {
    return seen;
  }

  private void writeAtTheEnd() {
    if (folder.isPresent() && isWrittenAtTheEnd.compareAndSet(false, true)) {
      DataFolder data = folder.get();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> write(data), "cortex-mon coverage"));
    }
  }

  private void write(DataFolder data) {
    try {
      data.write(seen, ThisJvm.build(), ThisJvm.own());
    } catch (IOException e) {
      System.err.println(
          "cortex-mon: what tests saw of alerts can not be written to " + data.path() + ": " + e);
    }
  }
}
