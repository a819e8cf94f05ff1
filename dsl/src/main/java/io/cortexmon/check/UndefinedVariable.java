package io.cortexmon.check;

import io.cortexmon.check.VariableUse.Kind;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A variable that is used and that neither the dashboard nor Grafana defines: it is left in the
 * query as it stands. In prose, where a dollar sign may be just that, only what looks like a slip
 * is found, and is a warning.
 */
final class UndefinedVariable implements DashboardCheck {

  private static final String RULE = "dashboard/undefined-variable";

  /** Grafana, "Global variables" and the PromQL editor; all begin with two underscores. */
  private static final List<String> BUILT_IN =
      List.of(
          "__interval",
          "__interval_ms",
          "__rate_interval",
          "__rate_interval_ms",
          "__range",
          "__range_s",
          "__range_ms",
          "__auto",
          "__from",
          "__to",
          "__dashboard",
          "__user",
          "__org",
          "__timezone",
          "__name",
          "__searchFilter",
          "__timeFilter",
          "__all_variables",
          "__url_time_range",
          "__data",
          "__field",
          "__series",
          "__value",
          "__adhoc_filters");

  private static final String PREFIX = "__";

  @Override
  public List<Finding> find(Board board) {
    Set<String> defined = board.byName().keySet();
    Set<String> reported = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (VariableUse use : board.uses()) {
      if (!defined.contains(use.name()) && reported.add(use.subject() + ' ' + use.name())) {
        find(use, defined).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> find(VariableUse use, Set<String> defined) {
    if (use.kind() == Kind.DATA_SOURCE || use.kind() == Kind.REPEAT) {
      return Optional.empty();
    }
    boolean sure = use.kind() == Kind.SURE;
    if (use.name().startsWith(PREFIX)) {
      return sure && !isBuiltIn(use.name()) ? Optional.of(unknown(use)) : Optional.empty();
    }
    if (sure) {
      return Optional.of(
          Finding.error(RULE, use.subject(), use.place(), message(use), hint(use, defined)));
    }
    return Nearest.to(use.name(), defined)
        .map(
            nearest ->
                Finding.warning(
                    RULE,
                    use.subject(),
                    use.place(),
                    message(use),
                    "did you mean `$" + nearest + "`?"));
  }

  private static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name)
        || name.startsWith("__auto_interval")
        || name.startsWith("__cell");
  }

  private static String message(VariableUse use) {
    return "variable `" + use.text() + "` is used, but not defined";
  }

  private static String hint(VariableUse use, Set<String> defined) {
    return Nearest.to(use.name(), defined)
        .map(nearest -> "did you mean `$" + nearest + "`?")
        .or(() -> longer(use.name(), defined))
        .orElse(
            "add it to the dashboard's .variables(..)"
                + (defined.isEmpty() ? "" : ", or use one of " + String.join(", ", defined)));
  }

  /** {@code $job_total} is the variable {@code job_total}, and never {@code job} and a text. */
  private static Optional<String> longer(String name, Set<String> defined) {
    return defined.stream()
        .filter(one -> !one.isEmpty() && name.startsWith(one))
        .max(Comparator.comparingInt(String::length))
        .map(one -> "write `${" + one + "}" + name.substring(one.length()) + "` if that is meant");
  }

  private static Finding unknown(VariableUse use) {
    return Finding.error(
        RULE,
        use.subject(),
        use.place(),
        "Grafana has no variable `" + use.text() + "`",
        Nearest.to(use.name(), BUILT_IN)
            .map(nearest -> "did you mean `$" + nearest + "`?")
            .orElse(
                "names that begin with __ are Grafana's own, such as "
                    + Arguments.quoted("$__rate_interval")));
  }
}
