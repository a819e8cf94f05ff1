package io.cortexmon.catalog.cortex;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Environment;
import java.time.Duration;

/**
 * The limits of Cortex's alerts. Alerts compare with them, their texts name them, panels draw them.
 *
 * @param core the core
 * @param masters masters
 * @param workers workers
 * @param mcp MCP servers
 * @param contractors contractors
 * @param resources what containers use
 * @param tasks the coordination of tasks
 * @param dashboard the dashboard
 * @param tokens the token budget
 * @param nodes the cluster's nodes
 */
public record Thresholds(
    Core core,
    Masters masters,
    Workers workers,
    Mcp mcp,
    Contractors contractors,
    Resources resources,
    Tasks tasks,
    Dashboard dashboard,
    Tokens tokens,
    Nodes nodes) {

  private static final Unit FAILURES_PER_SECOND = Unit.of("failures/s");
  private static final Unit TOKENS_PER_SECOND = Unit.of("tokens/s");
  private static final Unit RESTARTS = Unit.of("restarts");
  private static final Unit TASKS = Unit.of("tasks");
  private static final Unit WORKERS = Unit.of("workers");

  static Thresholds from(Environment environment) {
    return new Thresholds(
        Core.from(environment),
        Masters.from(environment),
        Workers.from(environment),
        Mcp.from(environment),
        Contractors.from(environment),
        Resources.from(environment),
        Tasks.from(environment),
        Dashboard.from(environment),
        Tokens.from(environment),
        Nodes.from(environment));
  }

  private static Threshold limit(Environment environment, String key, double value, Unit unit) {
    return Threshold.of(environment.number(key, value), unit);
  }

  private static Threshold ratio(Environment environment, String key, double value) {
    return limit(environment, key, value, Unit.RATIO);
  }

  private static Threshold time(Environment environment, String key, Duration value) {
    return Threshold.of(environment.duration(key, value));
  }

  /**
   * Limits of the core.
   *
   * @param errorRatio the share of requests that may fail; 5 %
   * @param latency the 95th percentile of the time to answer; 5 seconds
   */
  public record Core(Threshold errorRatio, Threshold latency) {
    static Core from(Environment environment) {
      return new Core(
          ratio(environment, "cortex.threshold.core.errorRatio", 0.05),
          time(environment, "cortex.threshold.core.latency", seconds(5)));
    }
  }

  /**
   * Limits of masters.
   *
   * @param spawnFailures failures to spawn a worker; 0.1 per second
   * @param backlog tasks that may wait for a master; 50
   * @param memory the share of its memory that a master may use; 90 %
   */
  public record Masters(Threshold spawnFailures, Threshold backlog, Threshold memory) {
    static Masters from(Environment environment) {
      return new Masters(
          limit(environment, "cortex.threshold.masters.spawnFailures", 0.1, FAILURES_PER_SECOND),
          limit(environment, "cortex.threshold.masters.backlog", 50, TASKS),
          ratio(environment, "cortex.threshold.masters.memory", 0.9));
    }
  }

  /**
   * Limits of workers.
   *
   * @param failureRatio the share of tasks that may fail; 20 %
   * @param tokensLeft the share of its tokens that a worker should have left; 10 %
   * @param tokensUsed the share of its tokens that a worker should not exceed; 95 %
   * @param inactivity how long an active worker may do nothing; 30 minutes
   * @param active workers that one master may run; 20
   */
  public record Workers(
      Threshold failureRatio,
      Threshold tokensLeft,
      Threshold tokensUsed,
      Threshold inactivity,
      Threshold active) {
    static Workers from(Environment environment) {
      return new Workers(
          ratio(environment, "cortex.threshold.workers.failureRatio", 0.2),
          ratio(environment, "cortex.threshold.workers.tokensLeft", 0.1),
          ratio(environment, "cortex.threshold.workers.tokensUsed", 0.95),
          time(environment, "cortex.threshold.workers.inactivity", minutes(30)),
          limit(environment, "cortex.threshold.workers.active", 20, WORKERS));
    }
  }

  /**
   * Limits of MCP servers.
   *
   * @param latency the 95th percentile of the time to answer; 2 seconds
   * @param connections the share of its connections that a server may use; 90 %
   * @param toolFailures calls of tools that may fail; 0.5 per second
   */
  public record Mcp(Threshold latency, Threshold connections, Threshold toolFailures) {
    static Mcp from(Environment environment) {
      return new Mcp(
          time(environment, "cortex.threshold.mcp.latency", seconds(2)),
          ratio(environment, "cortex.threshold.mcp.connections", 0.9),
          limit(environment, "cortex.threshold.mcp.toolFailures", 0.5, FAILURES_PER_SECOND));
    }
  }

  /**
   * Limits of contractors.
   *
   * @param errorRatio the share of requests that may fail; 10 %
   * @param latency the 95th percentile of the time to answer; 10 seconds
   */
  public record Contractors(Threshold errorRatio, Threshold latency) {
    static Contractors from(Environment environment) {
      return new Contractors(
          ratio(environment, "cortex.threshold.contractors.errorRatio", 0.1),
          time(environment, "cortex.threshold.contractors.latency", seconds(10)));
    }
  }

  /**
   * Limits of containers.
   *
   * @param cpu the share of its processor limit that a container may use; 90 %
   * @param memory the share of its memory limit that a container may use; 90 %
   * @param restarts how often a pod may restart in 15 minutes; twice
   */
  public record Resources(Threshold cpu, Threshold memory, Threshold restarts) {
    static Resources from(Environment environment) {
      return new Resources(
          ratio(environment, "cortex.threshold.resources.cpu", 0.9),
          ratio(environment, "cortex.threshold.resources.memory", 0.9),
          limit(environment, "cortex.threshold.resources.restarts", 2, RESTARTS));
    }
  }

  /**
   * Limits of the coordination of tasks.
   *
   * @param completionDrop the share of yesterday's completions that there should be today; a half
   * @param queueGrowth tasks by which the queue may grow in 10 minutes; 20
   * @param duration how long a task may run; an hour
   */
  public record Tasks(Threshold completionDrop, Threshold queueGrowth, Threshold duration) {
    static Tasks from(Environment environment) {
      return new Tasks(
          ratio(environment, "cortex.threshold.tasks.completionDrop", 0.5),
          limit(environment, "cortex.threshold.tasks.queueGrowth", 20, TASKS),
          time(environment, "cortex.threshold.tasks.duration", hours(1)));
    }
  }

  /**
   * Limits of the dashboard.
   *
   * @param latency the 95th percentile of the time to answer; 3 seconds
   */
  public record Dashboard(Threshold latency) {
    static Dashboard from(Environment environment) {
      return new Dashboard(time(environment, "cortex.threshold.dashboard.latency", seconds(3)));
    }
  }

  /**
   * Limits of the token budget.
   *
   * @param consumption tokens consumed; 1000 per second
   * @param budgetLeft the share of the budget that should be left; 10 %
   */
  public record Tokens(Threshold consumption, Threshold budgetLeft) {
    static Tokens from(Environment environment) {
      return new Tokens(
          limit(environment, "cortex.threshold.tokens.consumption", 1000, TOKENS_PER_SECOND),
          ratio(environment, "cortex.threshold.tokens.budgetLeft", 0.1));
    }
  }

  /**
   * Limits of nodes and of pods outside Cortex.
   *
   * @param memory the share of a node's memory that may be used; 85 %
   * @param cpu the share of a node's processor time that may be used; 80 %
   * @param restarts how often a pod may restart in 15 minutes; twice
   */
  public record Nodes(Threshold memory, Threshold cpu, Threshold restarts) {
    static Nodes from(Environment environment) {
      return new Nodes(
          ratio(environment, "cortex.threshold.nodes.memory", 0.85),
          ratio(environment, "cortex.threshold.nodes.cpu", 0.8),
          limit(environment, "cortex.threshold.nodes.restarts", 2, RESTARTS));
    }
  }
}
