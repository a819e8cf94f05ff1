package io.cortexmon.monitoring;

/**
 * Where a system's monitoring is defined. The build finds every class of the project that
 * implements this and has a constructor without parameters.
 *
 * <pre>{@code
 * public final class OrdersMonitoring implements MonitoringSource {
 *   @Override
 *   public Monitoring define(Environment environment) {
 *     return Monitoring.named("orders").rules(...).scrape(...);
 *   }
 * }
 * }</pre>
 */
public interface MonitoringSource {

  /**
   * Returns the monitoring of the system in one environment. Called once for each environment;
   * equal environments must give equal results.
   */
  Monitoring define(Environment environment);
}
