package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cortexmon.publish.git.GitFault.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that are not there, or not what they should be. */
class ConnectionFaultsTest {

  private final Path folder;

  ConnectionFaultsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private GitFault fetching(String url) {
    return fetching(url, GitConnection.TIMEOUT);
  }

  private GitFault fetching(String url, Duration timeout) {
    GitConnection connection =
        GitConnection.to(GitUrl.of(url, folder), folder.resolve("publish")).timeout(timeout);
    try (GitReader reader = connection.reader()) {
      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));
      assertThat(fault).hasNoCause();
      return fault;
    }
  }

  private static ServerSocket socket() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "ssh"})
  void a_closed_port_is_told(String scheme) throws IOException {
    int port;
    try (ServerSocket socket = socket()) {
      port = socket.getLocalPort();
    }
    String url = scheme + "://127.0.0.1:" + port + "/m.git";

    GitFault fault = fetching(url);

    assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(fault)
        .hasMessage(
            url
                + " can not be reached: no connection to the host or port, or a firewall is"
                + " between");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://no-such-host.invalid/m.git", "git@no-such-host.invalid:m.git"})
  void a_host_that_is_not_known_is_told(String url) {
    GitFault fault = fetching(url);

    assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(fault)
        .hasMessage("the host of " + url + " is not known: is its name right, and DNS there?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "ssh"})
  void a_host_that_does_not_answer_is_given_up(String scheme) throws IOException {
    try (ServerSocket socket = socket()) {
      String url = scheme + "://127.0.0.1:" + socket.getLocalPort() + "/m.git";

      GitFault fault = fetching(url, Duration.ofSeconds(1));

      assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(fault).hasMessage(url + " did not answer within 1 s");
    }
  }

  @Test
  void a_server_without_tls_is_told() throws Exception {
    try (ServerSocket socket = socket()) {
      Thread server = new Thread(() -> answer(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"));
      server.start();
      String url = "https://127.0.0.1:" + socket.getLocalPort() + "/m.git";

      GitFault fault = fetching(url);

      server.join();
      assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(fault)
          .hasMessageStartingWith(
              url
                  + " has no certificate that this Java trusts: import the one of its authority"
                  + " with keytool. It says: ");
    }
  }

  private static void answer(ServerSocket socket, String text) {
    try (Socket client = socket.accept()) {
      client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
