package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the groups of a file. */
final class RuleGroupReader {

  private static final List<String> KEYS =
      List.of("name", "interval", "query_offset", "limit", "rules", "labels");

  private final RuleFileOptions options;
  private final FaultLog faults;
  private final Set<String> names;

  /**
   * Begins to read.
   *
   * @param names of the groups that were read; grows
   */
  RuleGroupReader(RuleFileOptions options, FaultLog faults, Set<String> names) {
    this.options = options;
    this.faults = faults;
    this.names = names;
  }

  GroupDefinition group(YamlNode node) {
    YamlFields fields =
        new YamlFields(node, "rulefmt.RuleGroup", KEYS, options.strictness(), faults);
    String name = fields.text("name");
    fields.millis("interval");
    if (name.isEmpty()) {
      faults.add(node, "Groupname must not be empty");
    }
    if (!names.add(name)) {
      faults.add(node, "groupname: \"" + name + "\" is repeated in the same file");
    }
    checkLabels(fields);
    Map<String, String> ofGroup = fields.texts("labels");
    List<RuleDefinition> rules = new ArrayList<>();
    int number = 1;
    for (YamlNode rule : fields.list("rules", "rulefmt.Rule")) {
      new RuleReader(rule, name, number++, options, faults)
          .definition()
          .ifPresent(definition -> rules.add(labeled(definition, ofGroup)));
    }
    return new GroupDefinition(name, fields.number("limit"), fields.millis("query_offset"), rules);
  }

  private void checkLabels(YamlFields fields) {
    for (YamlNode.Entry label : fields.entries("labels")) {
      RuleReader.labelFault(label, options.naming())
          .ifPresent(message -> faults.add(label.key(), message));
    }
  }

  private static RuleDefinition labeled(RuleDefinition rule, Map<String, String> ofGroup) {
    Map<String, String> labels = new TreeMap<>(ofGroup);
    labels.putAll(rule.labels());
    return new RuleDefinition(
        rule.name(),
        rule.isAlert(),
        rule.expr(),
        rule.holdMillis(),
        rule.keepFiringMillis(),
        labels,
        rule.annotations());
  }

  /** Returns whether a label could have that name. */
  static boolean isLabelName(String name, Labels.Naming naming) {
    return Labels.of(Map.of(name, "value")).isValid(naming);
  }

  /** Returns whether a series could have that name. */
  static boolean isMetricName(String name, Labels.Naming naming) {
    return Labels.of(Map.of(Names.METRIC_NAME, name)).isValid(naming);
  }
}
