package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.List;

/**
 * Targets that DNS records name.
 *
 * @param type the type of the records
 * @param port the port of the targets; 0 for SRV records, which name their own
 * @param names the names to ask for
 * @param refresh how often they are asked for; zero for Prometheus's 30 seconds
 */
public record DnsDiscovery(RecordType type, int port, List<String> names, Duration refresh)
    implements Discovery {

  /** A type of DNS records. */
  public enum RecordType {
    /** IPv4 addresses. */
    A,
    /** IPv6 addresses. */
    AAAA,
    /** Hosts with ports. */
    SRV,
    /** Mail servers. */
    MX,
    /** Name servers. */
    NS
  }

  public DnsDiscovery {
    names = Arguments.distinct("DNS name", names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("DNS discovery: at least one name is needed");
    }
    names.forEach(name -> Arguments.name("DNS", name));
    if (type != RecordType.SRV) {
      StaticTargets.checkPort(port);
    }
    Arguments.notNegative("refresh interval", refresh);
  }

  /** Returns targets of SRV records, which name hosts and ports. */
  public static DnsDiscovery srv(String... names) {
    return new DnsDiscovery(RecordType.SRV, 0, List.of(names), Duration.ZERO);
  }

  /** Returns targets of records that name hosts only, with a port. */
  public static DnsDiscovery of(RecordType type, int port, String... names) {
    return new DnsDiscovery(type, port, List.of(names), Duration.ZERO);
  }

  /** Returns this asking at this interval. */
  public DnsDiscovery every(Duration refresh) {
    return new DnsDiscovery(type, port, names, Arguments.positive("refresh interval", refresh));
  }

  /** Always false: DNS sets only labels that relabelling sees. */
  @Override
  public boolean maySetLabel(String name) {
    return false;
  }
}
