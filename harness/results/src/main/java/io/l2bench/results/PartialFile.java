package io.l2bench.results;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file that is written beside its final place. Its name is unpredictable, so that nobody can put
 * a link there; one that does not reach its place is deleted, also when the program is stopped.
 */
final class PartialFile implements Closeable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 8;

  /** The most characters of the file's own name in the partial one; 255 bytes are the limit. */
  private static final int NAME = 50;

  /** The partial files that exist; their lock orders all changes with the end of the program. */
  private static final Set<Path> EXISTING = new HashSet<>();

  private static boolean stopped;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(PartialFile::stop, "partial-files"));
    } catch (IllegalStateException e) {
      stopped = true;
    }
  }

  private final Path place;
  private final Path file;
  private final FileChannel channel;

  private PartialFile(Path place, Path file, FileChannel channel) {
    this.place = place;
    this.file = file;
    this.channel = channel;
  }

  /** A new file beside its place. */
  static PartialFile beside(Path place) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    String name = String.valueOf(place.getFileName());
    String start = name.substring(0, Math.min(NAME, name.length()));
    Path file =
        place.resolveSibling(".%s.%s.partial".formatted(start, HexFormat.of().formatHex(random)));
    synchronized (EXISTING) {
      requireRunning(place);
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      EXISTING.add(file);
      return new PartialFile(place, file, channel);
    }
  }

  /** Writes its content, syncs it to the disk, and moves the file to its place. */
  void complete(AtomicFile.Bytes bytes) throws IOException {
    OutputStream strict = StrictOutput.to(place.toString(), Channels.newOutputStream(channel));
    try (OutputStream out = new BufferedOutputStream(strict)) {
      bytes.writeTo(out);
      out.flush();
      force();
    }
    synchronized (EXISTING) {
      requireRunning(place);
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      EXISTING.remove(file);
    }
  }

  private void force() {
    try {
      channel.force(/* metaData= */ true);
    } catch (IOException e) {
      throw OutputException.failed(place.toString(), e);
    }
  }

  /** Deletes the file unless it has reached its place. */
  @Override
  public void close() throws IOException {
    channel.close();
    synchronized (EXISTING) {
      if (EXISTING.remove(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void requireRunning(Path place) {
    if (stopped) {
      throw OutputException.stopped(place.toString());
    }
  }

  private static void stop() {
    synchronized (EXISTING) {
      stopped = true;
      EXISTING.forEach(file -> file.toFile().delete());
    }
  }
}
