package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Several results side by side in one table, with rows matched by one column.
 *
 * <pre>{@code
 * JoinByField.outer("pod")
 * }</pre>
 *
 * <p>Also for Grafana's old {@code seriesToColumns}, which is another name of it.
 *
 * @param json Grafana's form
 */
public record JoinByField(JsonObject json) implements Transforming<JoinByField> {

  /** Returns all rows of all results by the first column of times. */
  public static JoinByField outer() {
    return new JoinByField(Shape.of("joinByField", JsonObject.of("mode", "outer")));
  }

  /** Returns all rows of all results, with gaps where one result has no row. */
  public static JoinByField outer(String field) {
    return of("outer", field);
  }

  /**
   * Returns all rows of all results, for tables in which a value of the column stands several
   * times.
   */
  public static JoinByField outerTabular(String field) {
    return of("outerTabular", field);
  }

  /** Returns the rows that all results have. */
  public static JoinByField inner(String field) {
    return of("inner", field);
  }

  private static JoinByField of(String mode, String field) {
    JsonObject options = JsonObject.of("mode", mode).with("byField", Shape.field(field));
    return new JoinByField(Shape.of("joinByField", options));
  }

  @Override
  public JoinByField json(JsonObject changed) {
    return new JoinByField(changed);
  }
}
