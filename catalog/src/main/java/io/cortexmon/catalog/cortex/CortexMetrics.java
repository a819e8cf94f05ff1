package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.COMPONENT;
import static io.cortexmon.catalog.cortex.CortexLabels.FROM;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.PRIORITY;
import static io.cortexmon.catalog.cortex.CortexLabels.REQUEST_STATUS;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_ID;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.TO;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKER_STATUS;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKER_TYPE;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Metric;
import io.cortexmon.metric.StateSet;
import java.util.List;

/**
 * The metrics that Cortex's own agents expose: the core, masters, workers, and the coordination of
 * tasks between them.
 *
 * <p>Source: Cortex's metrics reference, unless a constant says otherwise. Agents expose a labelled
 * counter at 0 as soon as they know the label's value, because {@code increase} can not see the
 * first step of a series that starts at 1.
 */
public final class CortexMetrics {

  // The core.

  /** Requests handled. Unit: requests. */
  public static final Counter REQUESTS =
      Counter.named("cortex_requests_total").labels(COMPONENT, REQUEST_STATUS);

  /** Time to answer a request. Unit: seconds. */
  public static final Histogram REQUEST_DURATION =
      Histogram.named("cortex_request_duration_seconds").labels(COMPONENT);

  /** Tokens consumed. Unit: tokens. */
  public static final Counter TOKENS_CONSUMED =
      Counter.named("cortex_tokens_consumed_total").labels(COMPONENT);

  /** All tokens that may be consumed; each replica exposes the same figure. Unit: tokens. */
  public static final Gauge TOKENS_BUDGET = Gauge.named("cortex_tokens_budget");

  /** Tokens left of the budget; each replica exposes the same figure. Unit: tokens. */
  public static final Gauge TOKENS_REMAINING = Gauge.named("cortex_tokens_remaining");

  /** What the meta-agent exposes of itself. */
  static final List<Metric> OF_CORE =
      List.of(REQUESTS, REQUEST_DURATION, TOKENS_CONSUMED, TOKENS_BUDGET, TOKENS_REMAINING);

  // Masters.

  /** Tasks that a master received. Unit: tasks. */
  public static final Counter MASTER_TASKS_PROCESSED =
      Counter.named("cortex_master_tasks_processed_total").labels(MASTER_TYPE);

  /** Tasks that a master completed. Unit: tasks. */
  public static final Counter MASTER_TASKS_COMPLETED =
      Counter.named("cortex_master_tasks_completed_total").labels(MASTER_TYPE);

  /** Tasks that failed on a master. Unit: tasks. */
  public static final Counter MASTER_TASKS_FAILED =
      Counter.named("cortex_master_tasks_failed_total").labels(MASTER_TYPE);

  /** Workers that a master spawned. Unit: workers. */
  public static final Counter WORKERS_SPAWNED =
      Counter.named("cortex_master_workers_spawned_total").labels(MASTER_TYPE);

  /** Workers that a master could not spawn. Unit: attempts. */
  public static final Counter WORKER_SPAWN_FAILURES =
      Counter.named("cortex_master_worker_spawn_failures_total").labels(MASTER_TYPE);

  /** Tasks that wait for a master. Unit: tasks. */
  public static final Gauge MASTER_QUEUE_LENGTH =
      Gauge.named("cortex_master_task_queue_length").labels(MASTER_TYPE);

  /** Memory that a master uses. Unit: bytes. */
  public static final Gauge MASTER_MEMORY_USAGE =
      Gauge.named("cortex_master_memory_usage_bytes").labels(MASTER_TYPE);

  /** Memory that a master may use; 0 for no limit. Unit: bytes. */
  public static final Gauge MASTER_MEMORY_LIMIT =
      Gauge.named("cortex_master_memory_limit_bytes").labels(MASTER_TYPE);

  /**
   * Tokens that a master consumed. Unit: tokens. Not in the reference: known only from the rule
   * that reads it, so a guess.
   */
  public static final Counter MASTER_TOKENS_CONSUMED =
      Counter.named("cortex_master_tokens_consumed_total").labels(MASTER_TYPE);

  /** What masters expose of themselves. */
  static final List<Metric> OF_MASTERS =
      List.of(
          MASTER_TASKS_PROCESSED,
          MASTER_TASKS_COMPLETED,
          MASTER_TASKS_FAILED,
          WORKERS_SPAWNED,
          WORKER_SPAWN_FAILURES,
          MASTER_QUEUE_LENGTH,
          MASTER_MEMORY_USAGE,
          MASTER_MEMORY_LIMIT,
          MASTER_TOKENS_CONSUMED);

  // Workers.

  /** Tasks that workers completed. Unit: tasks. */
  public static final Counter WORKER_TASKS_COMPLETED =
      Counter.named("cortex_worker_task_completions_total").labels(WORKER_TYPE);

  /** Tasks that failed on workers. Unit: tasks. */
  public static final Counter WORKER_TASKS_FAILED =
      Counter.named("cortex_worker_task_failures_total").labels(WORKER_TYPE);

  /** Time that a worker needs for a task. Unit: seconds. */
  public static final Histogram WORKER_TASK_DURATION =
      Histogram.named("cortex_worker_task_duration_seconds").labels(WORKER_TYPE);

  /** Tokens that workers consumed. Unit: tokens. */
  public static final Counter WORKER_TOKENS_CONSUMED =
      Counter.named("cortex_worker_tokens_consumed_total").labels(WORKER_TYPE);

  /** Tokens that a worker was given. Unit: tokens. */
  public static final Gauge WORKER_TOKENS_ALLOCATED =
      Gauge.named("cortex_worker_tokens_allocated").labels(WORKER_TYPE);

  /** Tokens that a worker has left of those it was given. Unit: tokens. */
  public static final Gauge WORKER_TOKENS_REMAINING =
      Gauge.named("cortex_worker_tokens_remaining").labels(WORKER_TYPE);

  /** What each worker is doing: 1 for the present state, 0 for the others. */
  public static final StateSet WORKER_STATE =
      StateSet.named("cortex_worker_status", WORKER_STATUS).labels(WORKER_TYPE);

  /**
   * When a worker last did something. Unit: seconds since 1970-01-01; by convention the name would
   * end with {@code _seconds}.
   */
  public static final Gauge WORKER_LAST_ACTIVITY =
      Gauge.named("cortex_worker_last_activity_timestamp");

  /** What workers expose. */
  static final List<Metric> OF_WORKERS =
      List.of(
          WORKER_TASKS_COMPLETED,
          WORKER_TASKS_FAILED,
          WORKER_TASK_DURATION,
          WORKER_TOKENS_CONSUMED,
          WORKER_TOKENS_ALLOCATED,
          WORKER_TOKENS_REMAINING,
          WORKER_STATE,
          WORKER_LAST_ACTIVITY);

  // Coordination of tasks.

  /** Tasks completed. Unit: tasks. */
  public static final Counter TASKS_COMPLETED =
      Counter.named("cortex_task_completions_total").labels(TASK_TYPE);

  /** Tasks failed. Unit: tasks. */
  public static final Counter TASKS_FAILED =
      Counter.named("cortex_task_failures_total").labels(TASK_TYPE);

  /** Time from a task's start to its end. Unit: seconds. */
  public static final Histogram TASK_DURATION =
      Histogram.named("cortex_task_duration_seconds").labels(TASK_TYPE);

  /** Tasks that wait to be started. Unit: tasks. */
  public static final Gauge TASK_QUEUE_LENGTH =
      Gauge.named("cortex_task_queue_length").labels(PRIORITY);

  /**
   * When a running task started. Unit: seconds since 1970-01-01. Not in the reference: known only
   * from the alert that reads it, so a guess.
   */
  public static final Gauge TASK_STARTED =
      Gauge.named("cortex_task_start_timestamp").labels(TASK_ID, TASK_TYPE);

  /** Tasks that one agent offered to another. Unit: handoffs. */
  public static final Counter HANDOFFS_CREATED =
      Counter.named("cortex_handoffs_created_total").labels(FROM, TO);

  /** Handoffs that the other agent took. Unit: handoffs. */
  public static final Counter HANDOFFS_COMPLETED =
      Counter.named("cortex_handoffs_completed_total").labels(FROM, TO);

  /** Handoffs that went wrong. Unit: handoffs. */
  public static final Counter HANDOFFS_FAILED =
      Counter.named("cortex_handoffs_failed_total").labels(FROM, TO);

  /** Time from the offer of a handoff to its end. Unit: seconds. */
  public static final Histogram HANDOFF_DURATION =
      Histogram.named("cortex_handoff_duration_seconds").labels(FROM, TO);

  /** What masters expose of the tasks they work on. */
  static final List<Metric> OF_TASKS =
      List.of(TASKS_COMPLETED, TASKS_FAILED, TASK_DURATION, TASK_QUEUE_LENGTH, TASK_STARTED);

  /** What the meta-agent exposes of the tasks that agents hand over. */
  static final List<Metric> OF_HANDOFFS =
      List.of(HANDOFFS_CREATED, HANDOFFS_COMPLETED, HANDOFFS_FAILED, HANDOFF_DURATION);

  private CortexMetrics() {}
}
