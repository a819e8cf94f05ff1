package io.cortexmon.publish.git;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the SSH agent at the socket that {@code SSH_AUTH_SOCK}, or {@code IdentityAgent} of
 * {@code ~/.ssh/config}, names.
 */
final class AgentSocket extends AbstractConnector {

  /** Makes them. */
  static final ConnectorFactory FACTORY = new Factory();

  private static final String VARIABLE = "SSH_AUTH_SOCK";

  private final String path;

  private @Nullable SocketChannel channel;

  private AgentSocket(String path) {
    this.path = path;
  }

  @Override
  public boolean connect() throws IOException {
    if (channel == null && new File(path).exists()) {
      SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        opened.connect(UnixDomainSocketAddress.of(path));
        channel = opened;
      } finally {
        if (channel == null) {
          opened.close();
        }
      }
    }
    return channel != null;
  }

  @Override
  public byte[] rpc(byte command, byte[] message) throws IOException {
    prepareMessage(command, message);
    SocketChannel agent = channel;
    if (agent == null) {
      throw new IOException("the SSH agent is not connected");
    }
    ByteBuffer request = ByteBuffer.wrap(message);
    while (request.hasRemaining()) {
      agent.write(request);
    }
    return read(agent, toLength(command, read(agent, Integer.BYTES)));
  }

  private static byte[] read(SocketChannel agent, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (agent.read(buffer) < 0) {
        throw new EOFException("the SSH agent closed the connection");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  private static final class Factory implements ConnectorFactory {

    @Override
    public @Nullable Connector create(String identityAgent, File home) {
      return Optional.ofNullable(identityAgent)
          .filter(path -> !path.isEmpty() && !path.equals(VARIABLE))
          .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
          .filter(path -> !path.isEmpty())
          .map(AgentSocket::new)
          .orElse(null);
    }

    @Override
    public boolean isSupported() {
      return true;
    }

    @Override
    public String getName() {
      return "unix-domain-socket";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
      return List.of(getDefaultConnector());
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
      return new ConnectorDescriptor() {
        @Override
        public String getIdentityAgent() {
          return VARIABLE;
        }

        @Override
        public String getDisplayName() {
          return "SSH agent";
        }
      };
    }
  }
}
