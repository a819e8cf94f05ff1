package io.cortexmon.catalog.cortex;

import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.monitoring.Environment;
import java.time.Duration;

/**
 * How often what is scraped, and how long that may take.
 *
 * @param server what has no pace of its own; every 15 seconds
 * @param evaluation the time between evaluations of rules that have no interval; 15 seconds
 * @param core the meta-agent; every 10 seconds
 * @param masters masters; every 15 seconds
 * @param workers workers, which come and go; every 10 seconds
 * @param mcp MCP servers; every 15 seconds
 * @param contractors contractors; every 20 seconds, in 15
 * @param dashboard the dashboard; every 15 seconds
 * @param divisions general managers of divisions; every 20 seconds, in 15
 * @param n8n n8n; every 30 seconds, in 20
 * @param cluster nodes, containers and the objects of Kubernetes; every 30 seconds
 * @param controlPlane the API server, the scheduler and the controller manager; every 15 seconds
 * @param probes probes of health from outside; every 15 seconds
 */
public record ScrapePace(
    Pace server,
    Duration evaluation,
    Pace core,
    Pace masters,
    Pace workers,
    Pace mcp,
    Pace contractors,
    Pace dashboard,
    Pace divisions,
    Pace n8n,
    Duration cluster,
    Duration controlPlane,
    Duration probes) {

  static ScrapePace from(Environment environment) {
    return new ScrapePace(
        Pace.of(environment, "cortex.scrape.server", seconds(15), seconds(10)),
        environment.duration("cortex.scrape.evaluation", seconds(15)),
        Pace.of(environment, "cortex.scrape.core", seconds(10), seconds(10)),
        Pace.of(environment, "cortex.scrape.masters", seconds(15), seconds(10)),
        Pace.of(environment, "cortex.scrape.workers", seconds(10), seconds(10)),
        Pace.of(environment, "cortex.scrape.mcp", seconds(15), seconds(10)),
        Pace.of(environment, "cortex.scrape.contractors", seconds(20), seconds(15)),
        Pace.of(environment, "cortex.scrape.dashboard", seconds(15), seconds(10)),
        Pace.of(environment, "cortex.scrape.divisions", seconds(20), seconds(15)),
        Pace.of(environment, "cortex.scrape.n8n", seconds(30), seconds(20)),
        environment.duration("cortex.scrape.cluster", seconds(30)),
        environment.duration("cortex.scrape.controlPlane", seconds(15)),
        environment.duration("cortex.scrape.probes", seconds(15)));
  }

  /**
   * The pace of one kind of target.
   *
   * @param interval the time between scrapes
   * @param timeout how long a scrape may take
   */
  public record Pace(Duration interval, Duration timeout) {
    static Pace of(Environment environment, String key, Duration interval, Duration timeout) {
      return new Pace(
          environment.duration(key + ".interval", interval),
          environment.duration(key + ".timeout", timeout));
    }
  }
}
