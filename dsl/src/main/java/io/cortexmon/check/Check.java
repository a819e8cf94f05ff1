package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;

/** Looks for one kind of fault between the definitions of a system. */
interface Check {

  /** Returns a finding for each place of the fault, in any order. */
  List<Finding> find(Monitoring monitoring);
}
