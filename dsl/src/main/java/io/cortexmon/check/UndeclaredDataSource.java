package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Level;
import io.cortexmon.definition.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A data source that nobody declares: the variable that names it is not defined, or names no data
 * source, or one of another type; or it has a uid that the system does not declare, which Grafana
 * may have from elsewhere. Found once for each dashboard.
 */
final class UndeclaredDataSource implements DashboardCheck {

  private static final String RULE = "dashboard/undeclared-data-source";

  /** What every Grafana has: itself, expressions, and what panels say instead of one. */
  private static final Set<String> ALWAYS_THERE = Set.of("__expr__", "grafana", "-100");

  private record Fault(Level level, String message, String hint) {

    static Fault error(String message, String hint) {
      return new Fault(Level.ERROR, message, hint);
    }

    Finding at(DataSourceUse use) {
      return new Finding(RULE, level, use.subject(), use.place(), message, hint);
    }
  }

  private record Reference(String name, String text) {}

  @Override
  public List<Finding> find(Board board) {
    Map<String, JsonObject> variables = board.byName();
    Set<String> met = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (DataSourceUse use : DataSourceUse.in(board)) {
      if (!use.uid().isEmpty() && met.add(use.uid() + ' ' + use.type())) {
        fault(use, variables, board.dataSources())
            .filter(fault -> met.add(fault.message()))
            .ifPresent(fault -> findings.add(fault.at(use)));
      }
    }
    return findings;
  }

  private static Optional<Fault> fault(
      DataSourceUse use, Map<String, JsonObject> variables, List<DataSource> declared) {
    List<Reference> references = new ArrayList<>();
    References.in(
        use.uid(), (name, text, closed, start) -> references.add(new Reference(name, text)));
    if (references.isEmpty()) {
      return ofUid(use, declared);
    }
    Reference reference = references.get(0);
    if (!reference.text().equals(use.uid())) {
      return Optional.of(
          Fault.error(
              "data source `" + use.uid() + "` is joined of texts and variables",
              "Grafana's editor does not resolve it: let one data source variable hold all of it"));
    }
    return ofVariable(use, reference, variables);
  }

  private static Optional<Fault> ofUid(DataSourceUse use, List<DataSource> declared) {
    String uid = use.uid();
    if (uid.startsWith("-- ") || ALWAYS_THERE.contains(uid)) {
      return Optional.empty();
    }
    for (DataSource one : declared) {
      if (one.uid().equals(uid)) {
        return use.type().isEmpty() || use.type().equals(one.type())
            ? Optional.empty()
            : Optional.of(
                otherType(use, "it is declared as " + one.type(), "refer to it by .ref()"));
      }
    }
    String message = "no data source with the uid `" + uid + "` is declared";
    return Optional.of(
        Nearest.to(uid, declared.stream().map(DataSource::uid).toList())
            .map(nearest -> Fault.error(message, "did you mean `" + nearest + "`?"))
            .orElse(
                new Fault(
                    Level.WARNING,
                    message,
                    "declare it with Monitoring.dataSources(..), let viewers choose by a"
                        + " DataSourceVariable, or see that Grafana has it from elsewhere")));
  }

  private static Fault otherType(DataSourceUse use, String is, String hint) {
    return Fault.error(
        "data source `" + use.uid() + "` is asked as " + use.type() + ", but " + is, hint);
  }

  private static Optional<Fault> ofVariable(
      DataSourceUse use, Reference reference, Map<String, JsonObject> variables) {
    JsonObject variable = variables.get(reference.name());
    if (variable == null) {
      return Optional.of(undefined(reference, variables));
    }
    if (!Board.type(variable).equals("datasource")) {
      return Optional.of(
          Fault.error(
              "variable `"
                  + reference.text()
                  + "` names no data source: it is a "
                  + Board.type(variable)
                  + " variable",
              "use a DataSourceVariable"));
    }
    String chosen = variable.text("query").orElse("");
    return chosen.isEmpty() || use.type().isEmpty() || chosen.equals(use.type())
        ? Optional.empty()
        : Optional.of(
            otherType(
                use,
                "viewers choose it among those of type " + chosen,
                "define a DataSourceVariable for each type"));
  }

  private static Fault undefined(Reference reference, Map<String, JsonObject> variables) {
    List<String> choices =
        variables.entrySet().stream()
            .filter(entry -> Board.type(entry.getValue()).equals("datasource"))
            .map(Map.Entry::getKey)
            .toList();
    if (reference.name().startsWith("DS_")) {
      return Fault.error(
          "data source `" + reference.text() + "` is known to Grafana's import dialog only",
          "a file has no dialog: put a data source variable in its place");
    }
    return Fault.error(
        "data source variable `" + reference.text() + "` is used, but not defined",
        Nearest.to(reference.name(), choices)
            .map(nearest -> "did you mean `${" + nearest + "}`?")
            .orElse("add it to the dashboard's .variables(..)"));
  }
}
