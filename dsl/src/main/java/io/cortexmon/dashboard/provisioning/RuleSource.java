package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.query.DataSourceRef;

/**
 * Data sources that evaluate alerting and recording rules of their own, which Grafana's alerting
 * pages can show.
 *
 * @param <S> the kind of data source itself, which copies return
 */
public interface RuleSource<S> extends Provisioned<S> {

  /** Returns this data source with its alerting rules on Grafana's alerting pages. */
  default S manageAlerts() {
    return setting("manageAlerts", Json.TRUE);
  }

  /** Returns this data source without its alerting rules on Grafana's alerting pages. */
  default S withoutManageAlerts() {
    return setting("manageAlerts", Json.FALSE);
  }

  /** Returns this data source with the Alertmanager that its alerts go to. */
  default S alertmanager(DataSourceRef alertmanager) {
    return setting("alertmanagerUid", Json.of(alertmanager.uid()));
  }
}
