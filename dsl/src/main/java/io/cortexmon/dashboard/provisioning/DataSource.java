package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A data source that Grafana has from the start, because a file says so.
 *
 * <p>Open to plugins that are not here: a record of {@link DataSourceParts} that implements {@link
 * Provisioned} has all that data sources share.
 */
public interface DataSource {

  /** What it is made of. */
  DataSourceParts parts();

  /** The name that viewers choose it by. */
  default String name() {
    return parts().name();
  }

  /** What dashboards and other data sources know it by. */
  default String uid() {
    return parts().uid();
  }

  /** The plugin, for example {@code prometheus}. */
  default String type() {
    return parts().type();
  }

  /** How dashboards and other data sources refer to it. */
  default DataSourceRef ref() {
    return new DataSourceRef(type(), uid());
  }

  /** Where it was declared. */
  default Place place() {
    return parts().place();
  }

  /** Returns {@code data source "Prometheus"}, for messages. */
  default String subject() {
    return "data source " + Arguments.quoted(name());
  }
}
