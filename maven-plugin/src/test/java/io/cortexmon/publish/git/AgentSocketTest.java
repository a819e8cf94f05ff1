package io.cortexmon.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.junit.jupiter.api.Test;

class AgentSocketTest {

  private static final byte REQUEST_IDENTITIES = 11;

  @Test
  void an_agent_is_asked_over_its_socket() throws Exception {
    Path socket = Files.createTempDirectory("agent").resolve("socket");
    try (ServerSocketChannel agent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      agent.bind(UnixDomainSocketAddress.of(socket));
      CompletableFuture<ByteBuffer> request =
          CompletableFuture.supplyAsync(() -> answer(agent, new byte[] {0, 0, 0, 3, 12, 0, 1}));
      try (Connector connector = AgentSocket.FACTORY.create(socket.toString(), new File("home"))) {
        assertThat(connector.connect()).isTrue();
        assertThat(connector.rpc(REQUEST_IDENTITIES)).containsExactly(12, 0, 1);
        assertThat(request.join().array()).containsExactly(0, 0, 0, 1, REQUEST_IDENTITIES);
      }
    }
  }

  @Test
  void an_agent_that_hangs_up_is_an_error() throws Exception {
    Path socket = Files.createTempDirectory("agent").resolve("socket");
    try (ServerSocketChannel agent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      agent.bind(UnixDomainSocketAddress.of(socket));
      CompletableFuture<ByteBuffer> request =
          CompletableFuture.supplyAsync(() -> answer(agent, new byte[] {0, 0}));
      try (Connector connector = AgentSocket.FACTORY.create(socket.toString(), new File("home"))) {
        assertThat(connector.connect()).isTrue();
        assertThatThrownBy(() -> connector.rpc(REQUEST_IDENTITIES))
            .hasMessage("the SSH agent closed the connection");
        assertThat(request).isNotNull();
      }
    }
  }

  @Test
  void without_an_agent_there_is_nothing_to_connect_to() throws IOException {
    try (Connector connector = AgentSocket.FACTORY.create("/nowhere/agent", new File("home"))) {
      assertThat(connector.connect()).isFalse();
    }
  }

  private static ByteBuffer answer(ServerSocketChannel agent, byte[] bytes) {
    ByteBuffer request = ByteBuffer.allocate(5);
    try (SocketChannel client = agent.accept()) {
      while (request.hasRemaining()) {
        client.read(request);
      }
      client.write(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return request;
  }
}
