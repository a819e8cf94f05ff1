package io.cortexmon.promql.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Prometheus on a free port of the loopback interface, which holds the blocks of a folder. */
final class LocalPrometheus implements AutoCloseable {

  /** What it logs when it is there; it was asked for port 0. */
  private static final Pattern LISTENING =
      Pattern.compile("Listening on\\W.*address=(127\\.0\\.0\\.1:\\d+)");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 50;
  private static final int NO_CONTENT = 204;
  private static final int UNAVAILABLE = 503;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path log;
  private final String address;

  /**
   * Starts the server and waits until it answers.
   *
   * @param folder for its log and configuration; its blocks are in {@code data}
   * @param flags more of the command line
   */
  LocalPrometheus(Path folder, List<String> flags) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("prometheus.yml"), "global: {evaluation_interval: 1m}\n");
    this.log = folder.resolve("prometheus.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                "prometheus",
                "--config.file=prometheus.yml",
                "--storage.tsdb.path=data",
                "--storage.tsdb.retention.time=100y",
                "--web.enable-remote-write-receiver",
                "--web.listen-address=127.0.0.1:0"));
    command.addAll(flags);
    this.process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ready = false;
    try {
      this.address = listening();
      awaitReady();
      ready = true;
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  private String listening() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher line = LISTENING.matcher(Files.readString(log));
      if (line.find()) {
        return line.group(1);
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("does not listen:\n" + Files.readString(log));
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://" + address + "/-/ready")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (client.send(ready, HttpResponse.BodyHandlers.ofString()).statusCode() == UNAVAILABLE) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not ready:\n" + Files.readString(log));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Returns the whole answer, of which {@code status} says whether it is an error. */
  JsonNode ask(String path, Map<String, String> parameters)
      throws IOException, InterruptedException {
    String form =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Adds samples in the form of remote write. */
  void write(byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/write"))
            .header("Content-Type", "application/x-protobuf")
            .header("Content-Encoding", "snappy")
            .header("X-Prometheus-Remote-Write-Version", "0.1.0")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != NO_CONTENT) {
      throw new AssertionError("does not take samples: " + response.body());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    // Its files are deleted next, so it may no longer write any.
    process.onExit().join();
  }
}
