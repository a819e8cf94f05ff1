package io.cortexmon.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A server program that runs for one test, on a free port of the loopback interface. */
public final class Server implements AutoCloseable {

  /** What Prometheus and Alertmanager log when they are there; they were asked for port 0. */
  private static final Pattern LISTENING =
      Pattern.compile("Listening on\\W.*address=(127\\.0\\.0\\.1:\\d+)");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final Path log;
  private final String address;

  private Server(Process process, Path log) throws IOException, InterruptedException {
    this.process = process;
    this.log = log;
    this.address = listening();
  }

  /**
   * Starts a program in a folder, to which its log goes too, and waits until it listens. Where the
   * program is not on the PATH the test is skipped and says so.
   */
  public static Server start(Path folder, String program, String... arguments)
      throws IOException, InterruptedException {
    require(program);
    Path log = folder.resolve(program + ".log");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(program, "--web.listen-address=127.0.0.1:0"),
                        Stream.of(arguments))
                    .toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return new Server(process, log);
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      end(process);
      throw e;
    }
  }

  private static void require(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    if (!there) {
      String reason = "skipped: there is no " + program + " on the PATH";
      System.out.println(reason);
      Assumptions.abort(reason);
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

  /** Asks for the JSON document at a path until it is as wanted, and returns it. */
  public JsonNode await(String path, Predicate<JsonNode> wanted)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode answer = get(path);
    while (!wanted.test(answer)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("after " + PATIENCE.toSeconds() + " s still:\n" + answer);
      }
      Thread.sleep(POLL_MILLIS);
      answer = get(path);
    }
    return answer;
  }

  /** Returns the JSON document at a path; a missing one where the server is still starting. */
  private JsonNode get(String path) throws IOException {
    URL url = URI.create("http://" + address + path).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    try {
      if (connection.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE) {
        return MissingNode.getInstance();
      }
      try (InputStream answer = connection.getInputStream()) {
        return new ObjectMapper().readTree(new String(answer.readAllBytes(), UTF_8));
      }
    } finally {
      connection.disconnect();
    }
  }

  @Override
  public void close() {
    end(process);
  }

  private static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    // Its files are deleted next, so it may no longer write any.
    all.forEach(handle -> handle.onExit().join());
  }
}
