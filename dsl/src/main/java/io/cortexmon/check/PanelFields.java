package io.cortexmon.check;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The fields of a panel, as far as they can be known before Grafana asks: those of PromQL queries
 * whose legends are plain texts, before any transformation.
 *
 * @param refIds the ref ids of queries that are drawn
 * @param names the names of all fields; none unless {@code namesKnown}
 * @param refIdsKnown whether fields of no other ref id can be there
 * @param namesKnown whether fields of no other name can be there
 */
record PanelFields(
    List<String> refIds, Set<String> names, boolean refIdsKnown, boolean namesKnown) {

  /** Whether an override is about some fields. */
  enum Answer {
    YES,
    NO,
    PERHAPS;

    /** Returns this, unless it is no and that is not sure. */
    Answer or(boolean perhaps) {
      return this == NO && perhaps ? PERHAPS : this;
    }
  }

  /** Fields that results have beside the values, and the names of values before the legend's. */
  private static final Set<String> ALWAYS = Set.of("Time", "Value");

  /** Returns the fields of all targets; those that are not drawn are but a click away. */
  static PanelFields of(BoardPanel panel) {
    return of(panel, panel.targets());
  }

  /** Returns the fields of some targets of a panel. */
  static PanelFields of(BoardPanel panel, List<JsonObject> targets) {
    List<String> refIds = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    boolean plain = true;
    for (JsonObject target : targets) {
      refIds.add(BoardPanel.refId(target));
      Optional<String> legend = legend(target, panel.json());
      plain = plain && legend.isPresent();
      legend.ifPresent(names::add);
    }
    boolean asQueried =
        !targets.isEmpty()
            && panel.json().array("transformations").items().isEmpty()
            && !panel.isOfLibrary()
            && !panel.json().has("timeCompare")
            && panel.targets().stream().noneMatch(PanelFields::takesOtherPanels);
    boolean renamed = renames(panel.json().object("fieldConfig"));
    return new PanelFields(refIds, names, asQueried, asQueried && plain && !renamed);
  }

  /** What another panel gives has the ref ids of that. */
  private static boolean takesOtherPanels(JsonObject target) {
    return target.object("datasource").text("uid").filter("-- Dashboard --"::equals).isPresent();
  }

  /** Returns the name that all series of a target have, where that is known. */
  static Optional<String> legend(JsonObject target, JsonObject panel) {
    boolean series =
        target.text("format").filter(format -> !format.equals("time_series")).isEmpty();
    return target
        .text("legendFormat")
        .filter(legend -> series && isPlain(legend))
        .filter(legend -> QueryLanguage.of(target, panel) == QueryLanguage.PROMQL)
        .filter(legend -> !target.isTrue("exemplar"));
  }

  private static boolean isPlain(String legend) {
    return !legend.isBlank()
        && !legend.equals("__auto")
        && !legend.contains("{{")
        && !legend.contains("$")
        && !legend.contains("[[");
  }

  private static boolean renames(JsonObject config) {
    return config.object("defaults").has("displayName")
        || config.array("overrides").objects().stream()
            .flatMap(override -> override.array("properties").objects().stream())
            .anyMatch(property -> property.text("id").filter("displayName"::equals).isPresent());
  }

  /** Whether some field of the panel matches. */
  Answer match(JsonObject matcher) {
    String id = matcher.text("id").orElse("");
    String wanted = matcher.text("options").orElse("");
    return switch (id) {
      case "byFrameRefID" ->
          refIdsKnown ? answer(refIds.contains(wanted.replace("-compare", ""))) : Answer.PERHAPS;
      case "byName" -> namesKnown ? byName(wanted) : Answer.PERHAPS;
      case "byNames" -> namesKnown ? byNames(matcher.object("options")) : Answer.PERHAPS;
      case "byRegexp" -> namesKnown ? byRegexp(wanted) : Answer.PERHAPS;
      default -> Answer.PERHAPS;
    };
  }

  private static Answer answer(boolean matches) {
    return matches ? Answer.YES : Answer.NO;
  }

  private Answer byName(String name) {
    if (names.contains(name)) {
      return Answer.YES;
    }
    // Series that share a legend are numbered by Grafana, and so are the values of tables.
    return answer(false)
        .or(
            ALWAYS.contains(name)
                || name.startsWith("Value #")
                || names.stream().anyMatch(own -> name.startsWith(own + ' ')));
  }

  private Answer byNames(JsonObject options) {
    if (options.text("mode").filter("exclude"::equals).isPresent()) {
      return Answer.PERHAPS;
    }
    Answer answer = Answer.NO;
    for (Json name : options.array("names").items()) {
      if (answer != Answer.YES && name instanceof Json.Text text) {
        answer = byName(text.value()) == Answer.NO ? answer : byName(text.value());
      }
    }
    return answer;
  }

  private Answer byRegexp(String regex) {
    Optional<Pattern> pattern = pattern(regex);
    if (pattern.isEmpty()) {
      return Answer.PERHAPS;
    }
    Predicate<String> matches = name -> pattern.get().matcher(name).find();
    return answer(names.stream().anyMatch(matches))
        .or(
            ALWAYS.stream().anyMatch(matches)
                || names.stream().anyMatch(name -> matches.test(name + " 1")));
  }

  /** JavaScript's expressions are Java's, near enough; bare ones are anchored at both ends. */
  private static Optional<Pattern> pattern(String regex) {
    int end = regex.lastIndexOf('/');
    boolean delimited = regex.startsWith("/") && end > 0;
    String flags = delimited ? regex.substring(end + 1) : "";
    String body = delimited ? regex.substring(1, end) : "^" + regex + "$";
    try {
      return Optional.of(Pattern.compile(body, flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
