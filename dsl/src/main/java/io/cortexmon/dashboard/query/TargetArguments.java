package io.cortexmon.dashboard.query;

import io.cortexmon.definition.Arguments;

/** Checks of arguments that targets of several query languages make. */
final class TargetArguments {

  private TargetArguments() {}

  /** Checks that a query is asked of a data source that speaks its language. */
  static DataSourceRef dataSource(String query, String type, DataSourceRef dataSource) {
    if (!dataSource.type().equals(type)) {
      throw new IllegalArgumentException(
          "data source type "
              + Arguments.quoted(dataSource.type())
              + ": "
              + query
              + " needs one of type "
              + Arguments.quoted(type));
    }
    return dataSource;
  }

  /** Checks that a text is there; it may have several lines. */
  static String text(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    return text;
  }
}
