package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.List;

/** Looks for one kind of fault within a dashboard. */
interface DashboardCheck {

  /** Returns a finding for each place of the fault, in any order. */
  List<Finding> find(Board board);
}
