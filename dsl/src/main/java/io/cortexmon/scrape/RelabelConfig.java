package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Nearest;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A relabelling step as Prometheus's configuration has it, field by field: for steps that were not
 * written in Java.
 *
 * @param sourceLabels the names of the labels that are joined; none is a list without names
 * @param separator what stands between the values
 * @param regex what the joined values, or the names of labels, must match; empty where it was not
 *     said, which means anything
 * @param modulus of the hash; zero where there is none
 * @param targetLabel the label that is written or compared with; empty where there is none
 * @param replacement what is written, with references to groups
 * @param action what happens, as Prometheus calls it: {@code replace}, {@code keep}, ...
 */
public record RelabelConfig(
    List<String> sourceLabels,
    String separator,
    Optional<Regex> regex,
    long modulus,
    String targetLabel,
    String replacement,
    String action) {

  private static final Set<String> KEYS =
      Set.of(
          "source_labels",
          "separator",
          "regex",
          "modulus",
          "target_label",
          "replacement",
          "action");

  private static final Set<String> ACTIONS =
      Set.of(
          "replace",
          "keep",
          "drop",
          "keepequal",
          "dropequal",
          "hashmod",
          "labelmap",
          "labeldrop",
          "labelkeep",
          "lowercase",
          "uppercase");

  private static final Set<String> WITH_TARGET =
      Set.of("replace", "hashmod", "lowercase", "uppercase", "keepequal", "dropequal");
  private static final Set<String> WITHOUT_REPLACEMENT =
      Set.of("lowercase", "uppercase", "keepequal", "dropequal");

  public RelabelConfig {
    sourceLabels = List.copyOf(sourceLabels);
  }

  /**
   * Returns the step of one entry of {@code relabel_configs} or {@code metric_relabel_configs}, as
   * a YAML reader gives it; what is not said has Prometheus's default.
   *
   * @throws IllegalArgumentException if a key or an action is unknown, a value has the wrong type,
   *     or the regular expression is not RE2 syntax
   */
  public static RelabelConfig of(Map<String, ?> entry) {
    for (String key : entry.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "relabelling step: no field " + quoted(key) + Nearest.question(key, KEYS));
      }
    }
    List<String> sources = new ArrayList<>();
    if (entry.get("source_labels") instanceof List<?> names) {
      names.forEach(name -> sources.add(String.valueOf(name)));
    }
    return new RelabelConfig(
        sources,
        text(entry, "separator", SourceLabels.DEFAULT_SEPARATOR),
        entry.containsKey("regex")
            ? Optional.of(Regex.of(text(entry, "regex", "")))
            : Optional.empty(),
        modulus(entry),
        text(entry, "target_label", ""),
        text(entry, "replacement", Relabeling.DEFAULT_REPLACEMENT),
        action(text(entry, "action", "replace")));
  }

  private static String text(Map<String, ?> entry, String key, String otherwise) {
    Object value = entry.get(key);
    if (!entry.containsKey(key)) {
      return otherwise;
    }
    if (value instanceof List || value instanceof Map) {
      throw new IllegalArgumentException("relabelling step: " + key + " must be a text");
    }
    return value == null ? "" : value.toString();
  }

  private static long modulus(Map<String, ?> entry) {
    String text = text(entry, "modulus", "0");
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "relabelling step: modulus " + quoted(text) + " must be a whole number", e);
    }
  }

  private static String action(String text) {
    String action = text.toLowerCase(Locale.ROOT);
    if (!ACTIONS.contains(action)) {
      throw new IllegalArgumentException(
          "unknown relabel action " + quoted(text) + Nearest.question(action, ACTIONS));
    }
    return action;
  }

  /**
   * Returns why Prometheus refuses the step, in its words; empty where it does not.
   *
   * @param naming which label names are allowed
   */
  public Optional<String> fault(Labels.Naming naming) {
    if (action.isEmpty()) {
      return Optional.of("relabel action cannot be empty");
    }
    if (action.equals("hashmod") && modulus == 0) {
      return Optional.of("relabel configuration for hashmod requires non-zero modulus");
    }
    if (WITH_TARGET.contains(action) && targetLabel.isEmpty()) {
      return Optional.of(
          "relabel configuration for " + action + " action requires 'target_label' value");
    }
    return nameFault(naming).or(this::fieldFault);
  }

  private Optional<String> nameFault(Labels.Naming naming) {
    boolean isTemplate = action.equals("replace") && targetLabel.contains("$");
    boolean good = isTemplate ? isTemplate(targetLabel, naming) : isName(targetLabel, naming);
    if (WITH_TARGET.contains(action) && !good) {
      return Optional.of(
          quoted(targetLabel) + " is invalid 'target_label' for " + action + " action");
    }
    if (WITHOUT_REPLACEMENT.contains(action)
        && !replacement.equals(Relabeling.DEFAULT_REPLACEMENT)) {
      return Optional.of("'replacement' can not be set for " + action + " action");
    }
    if (action.equals("labelmap") && !isTemplate(replacement, naming)) {
      return Optional.of(quoted(replacement) + " is invalid 'replacement' for labelmap action");
    }
    return Optional.empty();
  }

  private Optional<String> fieldFault() {
    boolean plain = modulus == 0 && separator.equals(SourceLabels.DEFAULT_SEPARATOR);
    if (action.endsWith("equal") && !(plain && regex.isEmpty())) {
      return Optional.of(
          action + " action requires only 'source_labels' and `target_label`, and no other fields");
    }
    boolean filtersLabels = action.equals("labeldrop") || action.equals("labelkeep");
    boolean onlyRegex =
        plain
            && sourceLabels.isEmpty()
            && targetLabel.isEmpty()
            && replacement.equals(Relabeling.DEFAULT_REPLACEMENT);
    return filtersLabels && !onlyRegex
        ? Optional.of(action + " action requires only 'regex', and no other fields")
        : Optional.empty();
  }

  private static boolean isName(String name, Labels.Naming naming) {
    return switch (naming) {
      case LEGACY -> TargetName.isLegacy(name);
      case UTF8 -> !name.isEmpty();
    };
  }

  private static boolean isTemplate(String name, Labels.Naming naming) {
    return naming == Labels.Naming.UTF8 ? !name.isEmpty() : TargetName.isTemplate(name);
  }

  /**
   * Returns the step as {@link Relabelings#apply} runs it.
   *
   * @throws IllegalArgumentException if Prometheus refuses it
   */
  public Relabeling step() {
    fault(Labels.Naming.UTF8)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    SourceLabels source = new SourceLabels(sourceLabels, separator, regex.orElse(Regex.ANYTHING));
    return switch (action) {
      case "replace" -> new Relabeling.Replace(source, targetLabel, replacement);
      case "keep" -> source.keep();
      case "drop" -> source.drop();
      case "keepequal" -> new Relabeling.Compare(source, targetLabel, true);
      case "dropequal" -> new Relabeling.Compare(source, targetLabel, false);
      case "hashmod" -> new Relabeling.HashMod(source, modulus, targetLabel);
      case "lowercase" -> new Relabeling.ChangeCase(source, targetLabel, false);
      case "uppercase" -> new Relabeling.ChangeCase(source, targetLabel, true);
      case "labelmap" -> new Relabeling.LabelMap(source.regex(), replacement);
      case "labeldrop" -> new Relabeling.FilterLabels(source.regex(), false);
      case "labelkeep" -> new Relabeling.FilterLabels(source.regex(), true);
      default -> throw new IllegalStateException("unknown action " + action);
    };
  }

  /** Returns the entry as Prometheus shows it: defaults too, but no regex that was not said. */
  public Map<String, Object> toEntry() {
    Map<String, Object> entry = new LinkedHashMap<>();
    if (!sourceLabels.isEmpty()) {
      entry.put("source_labels", sourceLabels);
    }
    entry.put("separator", separator);
    regex.ifPresent(said -> entry.put("regex", said.toString()));
    if (modulus != 0) {
      entry.put("modulus", modulus);
    }
    if (!targetLabel.isEmpty()) {
      entry.put("target_label", targetLabel);
    }
    entry.put("replacement", replacement);
    if (!action.isEmpty()) {
      entry.put("action", action);
    }
    return entry;
  }
}
