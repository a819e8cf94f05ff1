package io.cortexmon.check;

import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Data sources of one organization that share what only one may have. Of one name, the last
 * overwrites the others; with one uid, or with two defaults, Grafana does not start
 * (pkg/services/provisioning/datasources).
 */
final class CollidingDataSources implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<DataSource> all = monitoring.provisioning().dataSources();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        sharing(
            all,
            one -> Optional.of("two data sources have the name `" + one.name() + "`"),
            "rename one"));
    findings.addAll(
        sharing(
            all,
            one -> Optional.of("two data sources have the uid `" + one.uid() + "`"),
            "give one of them another with uid(..); dashboards refer to it"));
    findings.addAll(
        sharing(
            all,
            one -> Optional.of("two data sources are the default").filter(any -> isDefault(one)),
            "leave asDefault() to one of them"));
    return findings;
  }

  private static boolean isDefault(DataSource one) {
    return one.parts().isDefault();
  }

  /** Returns a finding for each data source of which the same can be said as of an earlier one. */
  private static List<Finding> sharing(
      List<DataSource> all, Function<DataSource, Optional<String>> said, String hint) {
    Map<String, DataSource> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (DataSource one : all) {
      String what = said.apply(one).orElse("");
      DataSource earlier = what.isEmpty() ? null : first.putIfAbsent(key(one, what), one);
      if (earlier != null) {
        findings.add(
            Finding.error(
                "dashboard/colliding-data-sources",
                one.subject(),
                one.place(),
                what + "; the other is " + earlier.name() + " at " + earlier.place(),
                hint));
      }
    }
    return findings;
  }

  private static String key(DataSource one, String what) {
    return one.parts().organization() + " " + what;
  }
}
