package io.cortexmon.catalog.cortex;

import io.cortexmon.rule.RuleGroup;
import java.util.List;

/**
 * All rules of Cortex. Each theme is a class of its own, with what it records and the alerts on it.
 *
 * @param settings the limits and intervals
 */
record CortexRules(CortexSettings settings) {

  CoreRules core() {
    return new CoreRules(settings);
  }

  MasterRules masters() {
    return new MasterRules(settings);
  }

  WorkerRules workers() {
    return new WorkerRules(settings);
  }

  McpRules mcp() {
    return new McpRules(settings);
  }

  ContractorRules contractors() {
    return new ContractorRules(settings);
  }

  TokenRules tokens() {
    return new TokenRules(settings);
  }

  ResourceRules resources() {
    return new ResourceRules(settings);
  }

  TaskRules tasks() {
    return new TaskRules(settings);
  }

  HandoffRules handoffs() {
    return new HandoffRules(settings);
  }

  DashboardRules dashboard() {
    return new DashboardRules(settings);
  }

  NodeRules nodes() {
    return new NodeRules(settings);
  }

  /** Returns all groups: first those that record, then those that alert. */
  List<RuleGroup> groups() {
    return List.of(
        core().recording(),
        masters().recording(),
        workers().recording(),
        mcp().recording(),
        contractors().recording(),
        tokens().recording(),
        resources().recording(),
        tasks().recording(),
        handoffs().recording(),
        core().alerting(),
        masters().alerting(),
        workers().alerting(),
        mcp().alerting(),
        contractors().alerting(),
        resources().alerting(),
        tasks().alerting(),
        dashboard().alerting(),
        tokens().alerting(),
        nodes().alerting());
  }
}
