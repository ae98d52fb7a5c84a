package io.l2bench.run;

import io.l2bench.results.OutputException;
import io.l2bench.results.StrictOutput;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of a run that grows from a given length; a symbolic link is not followed. */
record GrowingFile(Path file, FileChannel channel) {

  /**
   * Opens a file and truncates it to a length.
   *
   * @throws BadInputException if it is shorter
   */
  static GrowingFile open(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    long found = channel.size();
    if (found < length) {
      channel.close();
      throw new BadInputException(file.toString(), length + " bytes or more", found + " bytes");
    }
    return new GrowingFile(file, channel.truncate(length).position(length));
  }

  /** Appends bytes. */
  void append(byte[] bytes) throws IOException {
    StrictOutput.to(file.toString(), Channels.newOutputStream(channel)).write(bytes);
  }

  /** Syncs the file to the disk; its length in bytes. */
  long save() throws IOException {
    try {
      channel.force(/* metaData= */ false);
    } catch (IOException e) {
      throw OutputException.failed(file.toString(), e);
    }
    return channel.size();
  }
}
