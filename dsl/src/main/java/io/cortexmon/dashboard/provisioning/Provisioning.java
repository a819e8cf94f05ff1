package io.cortexmon.dashboard.provisioning;

import java.util.ArrayList;
import java.util.List;

/**
 * What a system gives Grafana beside its dashboards.
 *
 * @param dataSources the data sources, in the order they are listed
 * @param providers where Grafana finds the dashboards; empty, or one
 */
public record Provisioning(List<DataSource> dataSources, List<DashboardProvider> providers) {

  /** Nothing of its own. */
  public static final Provisioning NONE = new Provisioning(List.of(), List.of());

  public Provisioning {
    dataSources = List.copyOf(dataSources);
    providers = List.copyOf(providers);
  }

  /** Returns this with further data sources. */
  public Provisioning dataSources(List<? extends DataSource> more) {
    List<DataSource> all = new ArrayList<>(dataSources);
    all.addAll(more);
    return new Provisioning(all, providers);
  }

  /** Returns this with the place where Grafana finds the dashboards. */
  public Provisioning provider(DashboardProvider changed) {
    return new Provisioning(dataSources, List.of(changed));
  }
}
