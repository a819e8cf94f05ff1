package io.cortexmon.scrape;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import java.time.Duration;
import java.util.List;

/**
 * Another store that Prometheus sends its samples to.
 *
 * @param url where to
 * @param name what it is called in Prometheus's own metrics; empty for a name made of its settings
 * @param timeout how long a request may take; zero for Prometheus's 30 seconds
 * @param access how it is reached
 * @param queue how samples are gathered for sending
 * @param relabelings the steps for series before they are sent
 */
public record RemoteWrite(
    String url,
    String name,
    Duration timeout,
    Access access,
    Queue queue,
    List<Relabeling> relabelings)
    implements Accessing<RemoteWrite> {

  /**
   * How samples are gathered for sending; zero stands for Prometheus's own choice.
   *
   * @param minShards the number of parallel senders at least
   * @param maxShards the number of parallel senders at most
   * @param samplesPerSend the number of samples in one request at most
   * @param sendDeadline how long a sample waits at most
   */
  public record Queue(int minShards, int maxShards, int samplesPerSend, Duration sendDeadline) {

    /** As Prometheus does it. */
    public static final Queue DEFAULT = new Queue(0, 0, 0, Duration.ZERO);

    public Queue {
      Arguments.notNegative("shards", minShards);
      Arguments.notNegative("shards", maxShards);
      Arguments.notNegative("samples per send", samplesPerSend);
      Arguments.notNegative("send deadline", sendDeadline);
      if (maxShards > 0 && minShards > maxShards) {
        throw new IllegalArgumentException(
            "shards " + minShards + " to " + maxShards + ": the first must not be the larger");
      }
    }
  }

  public RemoteWrite {
    PublicUrl.checked("remote write URL", url);
    Arguments.notNegative("remote write timeout", timeout);
    relabelings = List.copyOf(relabelings);
  }

  /** Returns a store at a URL. */
  public static RemoteWrite to(String url) {
    return new RemoteWrite(url, "", Duration.ZERO, Access.DEFAULT, Queue.DEFAULT, List.of());
  }

  /** Returns this with a name, which must differ from those of the server's other stores. */
  public RemoteWrite named(String name) {
    return new RemoteWrite(
        url, Arguments.name("remote write", name), timeout, access, queue, relabelings);
  }

  /** Returns this with another timeout. */
  public RemoteWrite timeout(Duration timeout) {
    Arguments.positive("remote write timeout", timeout);
    return new RemoteWrite(url, name, timeout, access, queue, relabelings);
  }

  /** Returns this with this number of parallel senders. */
  public RemoteWrite shards(int min, int max) {
    return queue(new Queue(min, max, queue.samplesPerSend(), queue.sendDeadline()));
  }

  /** Returns this with at most this number of samples in a request. */
  public RemoteWrite samplesPerSend(int samples) {
    return queue(new Queue(queue.minShards(), queue.maxShards(), samples, queue.sendDeadline()));
  }

  /** Returns this sending a sample after this time at the latest. */
  public RemoteWrite sendDeadline(Duration deadline) {
    Arguments.positive("send deadline", deadline);
    return queue(new Queue(queue.minShards(), queue.maxShards(), queue.samplesPerSend(), deadline));
  }

  private RemoteWrite queue(Queue changed) {
    return new RemoteWrite(url, name, timeout, access, changed, relabelings);
  }

  /** Returns this with more steps for series before they are sent, after those it has. */
  public RemoteWrite relabel(Relabeling... steps) {
    return new RemoteWrite(
        url, name, timeout, access, queue, Copies.joined(relabelings, List.of(steps)));
  }

  @Override
  public RemoteWrite access(Access changed) {
    return new RemoteWrite(url, name, timeout, changed, queue, relabelings);
  }
}
