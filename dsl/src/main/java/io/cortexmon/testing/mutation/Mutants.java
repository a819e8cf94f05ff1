package io.cortexmon.testing.mutation;

import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Expr;
import io.cortexmon.testing.RuleDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The mutants of a rule: each is the rule with one thing changed.
 *
 * <p>A threshold, and any other number, goes up and down by a tenth, or by 1 where a whole number
 * is less than 10: as far as {@link io.cortexmon.testing.Boundaries} moves it. {@code for} goes up
 * and down by a tenth, at least by a minute, and never by more than half of it: a scenario has
 * steps of a minute unless it says otherwise. All else is told by {@link MutationKind}.
 *
 * <p>A change that Prometheus would refuse to evaluate is no mutant, nor is one that leaves the
 * rule as it is or makes the same rule as another. Nothing else is left out.
 */
public final class Mutants {

  private final RuleDefinition rule;
  private final List<Mutant> found = new ArrayList<>();
  private final Set<RuleDefinition> seen = new HashSet<>();

  private Mutants(RuleDefinition rule) {
    this.rule = rule;
    seen.add(rule);
  }

  /**
   * Returns the mutants of a rule: those of its expression in the order of its text, then those of
   * {@code for}, {@code keep_firing_for}, the labels and the annotations.
   */
  public static List<Mutant> of(RuleDefinition rule) {
    Mutants mutants = new Mutants(rule);
    mutants.ofExpr();
    if (rule.isAlert()) {
      mutants.ofDuration(MutationKind.FOR, "for", rule.holdMillis());
      mutants.ofDuration(MutationKind.KEEP_FIRING_FOR, "keep_firing_for", rule.keepFiringMillis());
    }
    mutants.ofLabels();
    mutants.ofAnnotations();
    return List.copyOf(mutants.found);
  }

  private void ofExpr() {
    Map<MutationKind, Integer> counts = new EnumMap<>(MutationKind.class);
    Map<String, Integer> places = new HashMap<>();
    String before = rule.expr().text();
    for (Change change : ExprMutants.changes(rule.expr())) {
      // Those at one place share a number, so that one that is refused changes no other's id.
      int number =
          places.computeIfAbsent(
              change.kind() + "@" + change.at(),
              any -> counts.merge(change.kind(), 1, Integer::sum));
      Optional<Expr> changed = ExprMutants.changed(rule.expr(), change);
      if (changed.isPresent()) {
        add(
            change.kind(),
            change.kind() + "-" + number + "/" + change.variant(),
            change.text() + " at 1:" + (change.at() + 1),
            new String[] {before, changed.get().text()},
            change.hint(),
            with(changed.get()));
      }
    }
  }

  private RuleDefinition with(Expr expr) {
    return new RuleDefinition(
        rule.name(),
        rule.isAlert(),
        expr,
        rule.holdMillis(),
        rule.keepFiringMillis(),
        rule.labels(),
        rule.annotations());
  }

  private void ofDuration(MutationKind kind, String field, long millis) {
    Duration duration = Duration.ofMillis(millis);
    if (duration.isZero()) {
      moved(kind, field, duration, Duration.ofMinutes(1), "added");
      return;
    }
    Duration step = Neighbours.step(duration);
    moved(kind, field, duration, duration.minus(step), "shorter");
    moved(kind, field, duration, duration.plus(step), "longer");
    moved(kind, field, duration, Duration.ZERO, "dropped");
  }

  private void moved(MutationKind kind, String field, Duration from, Duration to, String variant) {
    boolean isFor = kind == MutationKind.FOR;
    String change =
        switch (variant) {
          case "added" -> field + " of " + DurationText.of(to) + " added";
          case "dropped" -> field + " of " + DurationText.of(from) + " dropped";
          default -> field + " " + DurationText.of(from) + " became " + DurationText.of(to);
        };
    RuleDefinition changed =
        new RuleDefinition(
            rule.name(),
            true,
            rule.expr(),
            isFor ? to.toMillis() : rule.holdMillis(),
            isFor ? rule.keepFiringMillis() : to.toMillis(),
            rule.labels(),
            rule.annotations());
    String[] texts = {field + ": " + DurationText.of(from), field + ": " + DurationText.of(to)};
    add(kind, kind + "/" + variant, change, texts, hint(isFor, from, to), changed);
  }

  private static String hint(boolean isFor, Duration from, Duration to) {
    String was = DurationText.of(from);
    if (isFor && to.isZero()) {
      return "expect it pending when its condition is met first";
    }
    if (isFor && from.isZero()) {
      return "expect it firing as soon as its condition is met";
    }
    if (isFor) {
      return to.compareTo(from) > 0
          ? "expect it firing when its condition has been met for " + was
          : "expect it pending, and not yet firing, until its condition has been met for " + was;
    }
    return from.isZero()
        ? "expect that it resolves as soon as its condition is not met any more"
        : "expect it firing until, and not after, its condition has not been met for " + was;
  }

  private void ofLabels() {
    rule.labels()
        .forEach(
            (name, value) -> {
              String shown = name + "=" + Arguments.quoted(value);
              String hint = "expect the label " + shown;
              Map<String, String> rest = new TreeMap<>(rule.labels());
              rest.remove(name);
              labelled(name + "/dropped", "label " + shown + " dropped", rest, hint);
              Map<String, String> other = new TreeMap<>(rule.labels());
              other.put(name, value + "-other");
              String changed = name + "=" + Arguments.quoted(value + "-other");
              labelled(name + "/changed", "label " + shown + " became " + changed, other, hint);
            });
  }

  private void labelled(String variant, String change, Map<String, String> labels, String hint) {
    RuleDefinition changed =
        new RuleDefinition(
            rule.name(),
            rule.isAlert(),
            rule.expr(),
            rule.holdMillis(),
            rule.keepFiringMillis(),
            labels,
            rule.annotations());
    String[] texts = {"labels: " + shown(rule.labels()), "labels: " + shown(labels)};
    add(MutationKind.LABEL, "label/" + variant, change, texts, hint, changed);
  }

  private static String shown(Map<String, String> labels) {
    List<String> all = new ArrayList<>();
    labels.forEach((name, value) -> all.add(name + "=" + Arguments.quoted(value)));
    return "{" + String.join(", ", all) + "}";
  }

  private void ofAnnotations() {
    rule.annotations()
        .forEach(
            (name, text) -> {
              Map<String, String> rest = new TreeMap<>(rule.annotations());
              rest.remove(name);
              RuleDefinition changed =
                  new RuleDefinition(
                      rule.name(),
                      rule.isAlert(),
                      rule.expr(),
                      rule.holdMillis(),
                      rule.keepFiringMillis(),
                      rule.labels(),
                      rest);
              String[] texts = {name + ": " + Arguments.quoted(text), name + ":"};
              add(
                  MutationKind.ANNOTATION,
                  "annotation/" + name + "/dropped",
                  "annotation " + name + " dropped",
                  texts,
                  "expect the text of " + name,
                  changed);
            });
  }

  private void add(
      MutationKind kind,
      String id,
      String change,
      String[] texts,
      String hint,
      RuleDefinition changed) {
    if (seen.add(changed)) {
      found.add(
          new Mutant(rule.name() + "/" + id, kind, change, texts[0], texts[1], hint, changed));
    }
  }
}
