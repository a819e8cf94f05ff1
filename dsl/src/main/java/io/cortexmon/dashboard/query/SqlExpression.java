package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An SQL query in MySQL's dialect whose tables are the other targets of the panel, by their ref
 * ids. Grafana 12 and newer, with its feature toggle {@code sqlExpressions}.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record SqlExpression(JsonObject fields) implements Expression<SqlExpression> {

  private static final String NAME = "(?:`([^`]+)`|([A-Za-z_][A-Za-z0-9_]*))";

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join)\\s+" + NAME, Pattern.CASE_INSENSITIVE);

  private static final Pattern DEFINED =
      Pattern.compile(
          "(?:\\bwith|\\brecursive|,)\\s+" + NAME + "\\s+as\\s*\\(", Pattern.CASE_INSENSITIVE);

  /** Returns a target of an SQL query, for example {@code SELECT * FROM A JOIN B USING (job)}. */
  public static SqlExpression of(String sql) {
    return new SqlExpression(
        ExpressionFields.of("sql")
            .with("expression", TargetArguments.text("SQL expression", sql))
            .with("format", ""));
  }

  @Override
  public SqlExpression fields(JsonObject changed) {
    return new SqlExpression(changed);
  }

  /** Returns this as numbers by labels, as an alert rule needs them, and not as a table. */
  public SqlExpression forAlerting() {
    return fields(fields.with("format", "alerting"));
  }

  /**
   * The tables after {@code FROM} and {@code JOIN}, but for those that the query itself defines.
   */
  @Override
  public List<String> reads() {
    String sql = fields.text("expression").orElse("");
    Set<String> own =
        DEFINED
            .matcher(sql)
            .results()
            .map(found -> name(found).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return TABLE
        .matcher(sql)
        .results()
        .map(SqlExpression::name)
        .filter(name -> !own.contains(name.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private static String name(MatchResult found) {
    return Optional.ofNullable(found.group(1)).orElse(found.group(2));
  }
}
