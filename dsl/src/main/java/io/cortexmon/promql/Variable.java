package io.cortexmon.promql;

/** A Grafana dashboard variable, to be used in queries. Rules can not use one. */
public interface Variable {

  /** The name without a dollar sign, for example {@code namespace}. */
  String name();

  /** The text that stands for it in a query, for example {@code $namespace}. */
  default String reference() {
    return "$" + name();
  }
}
