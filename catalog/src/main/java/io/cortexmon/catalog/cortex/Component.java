package io.cortexmon.catalog.cortex;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import java.util.Arrays;

/** A part of Cortex: the value of the label {@code component}, by which alerts are routed. */
public enum Component implements LabelValue {
  /** The agent that directs all others. */
  META_AGENT("meta-agent"),
  /** What serves all agents. */
  CORE("core"),
  /** The master agents. */
  MASTER("master"),
  /** The workers that masters spawn. */
  WORKER("worker"),
  /** The MCP servers. */
  MCP("mcp"),
  /** The contractors. */
  CONTRACTOR("contractor"),
  /** Pods and nodes. */
  INFRASTRUCTURE("infrastructure"),
  /** The tasks that agents pass to each other. */
  COORDINATION("coordination"),
  /** The dashboard. */
  DASHBOARD("dashboard");

  private final String value;

  Component(String value) {
    this.value = value;
  }

  static String[] names() {
    return Arrays.stream(values()).map(Component::value).toArray(String[]::new);
  }

  @Override
  public Label label() {
    return CortexLabels.COMPONENT;
  }

  @Override
  public String value() {
    return value;
  }
}
