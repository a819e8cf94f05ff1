package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;
import java.util.Locale;

/** Two dashboards of one file name, or of two that differ in case only. */
final class CollidingFiles implements Check {

  private static final Collisions COLLISIONS =
      new Collisions(
          "dashboard/colliding-files",
          "dashboards",
          "file name",
          "not all file systems tell case apart: give one another with .file(..)");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return COLLISIONS.among(
        CollidingUids.first(monitoring),
        dashboard -> dashboard.file().toLowerCase(Locale.ROOT),
        Dashboard::subject,
        Dashboard::place);
  }
}
