package io.cortexmon.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A number that a rule compares with.
 *
 * @param rule where it stands
 * @param index which of those in the rule's expression it is, from 0
 * @param value the number
 */
record Limit(RuleDefinition rule, int index, double value) {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** Returns those of a rule and of the recording rules that it reads, the rule's own first. */
  static List<Limit> in(RuleDefinition rule, List<GroupDefinition> groups) {
    List<RuleDefinition> rules = groups.stream().flatMap(group -> group.rules().stream()).toList();
    List<Limit> found = new ArrayList<>();
    collect(rule, rules, found, new HashSet<>());
    return found;
  }

  private static void collect(
      RuleDefinition rule,
      List<RuleDefinition> rules,
      List<Limit> found,
      Set<RuleDefinition> seen) {
    if (!seen.add(rule)) {
      return;
    }
    LimitRewriter.Findings findings = LimitRewriter.in(rule.expr());
    for (int i = 0; i < findings.numbers().size(); i++) {
      found.add(new Limit(rule, i, findings.numbers().get(i)));
    }
    for (String read : findings.names()) {
      rules.stream()
          .filter(other -> !other.isAlert() && other.name().equals(read))
          .forEach(other -> collect(other, rules, found, seen));
    }
  }

  /** Returns a definition with another number in place of this one, where it is of this rule. */
  RuleDefinition moved(RuleDefinition definition, double number) {
    if (!definition.equals(rule)) {
      return definition;
    }
    return new RuleDefinition(
        definition.name(),
        definition.isAlert(),
        LimitRewriter.replace(definition.expr(), index, number),
        definition.holdMillis(),
        definition.keepFiringMillis(),
        definition.labels(),
        definition.annotations());
  }

  /**
   * Returns a greater number, then a smaller one: a tenth away, and 1 where whole ones are less.
   */
  List<Double> neighbours(OptionalDouble margin) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal tenth = exact.abs().multiply(TENTH);
    BigDecimal usual = value == Math.rint(value) ? tenth.max(BigDecimal.ONE) : tenth;
    BigDecimal by = margin.isPresent() ? BigDecimal.valueOf(margin.getAsDouble()) : usual;
    return List.of(exact.add(by).doubleValue(), exact.subtract(by).doubleValue());
  }
}
