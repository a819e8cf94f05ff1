package io.cortexmon.publish.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a folder, held by one build at a time. The system gives it back when a process ends,
 * however it ends, so there is no lock that is left behind.
 */
final class StoreLock implements AutoCloseable {

  /** The byte that is locked: far behind the text, which others can so read on Windows too. */
  private static final long BYTE = 1 << 20;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @throws GitFault where another build has it, which is named
   */
  static StoreLock on(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = isTaken(channel);
      if (!held) {
        throw new GitFault(
            GitFault.Kind.LOCKED,
            "another build publishes from the folder "
                + folder
                + ": "
                + Files.readString(file)
                + ". Wait until it has ended; two builds of one checkout at once need a build"
                + " folder each");
      }
      byte[] holder = holder().getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(holder));
      return new StoreLock(channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // Another thread of this process holds it.
    }
  }

  private static String holder() {
    return "process " + ProcessHandle.current().pid();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
