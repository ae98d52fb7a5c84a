package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The only file of a tar archive; folders, links and the file attributes of macOS do not count. */
final class Tar extends FilterInputStream {
  private static final int HEADER_BYTES = 512;
  private static final String ATTRIBUTES = "._";

  private final String where;
  private final TarArchiveInputStream archive;
  private String member = "";

  Tar(String where, InputStream in) throws IOException {
    this(where, new TarArchiveInputStream(in));
    member = next();
    if (member.isEmpty()) {
      throw new BadInputException(where, "a file in the archive", "none");
    }
  }

  private Tar(String where, TarArchiveInputStream archive) {
    super(archive);
    this.where = where;
    this.archive = archive;
  }

  /** Whether an archive begins there; the stream stays where it is. */
  static boolean begins(InputStream in) throws IOException {
    in.mark(HEADER_BYTES);
    byte[] header = new byte[HEADER_BYTES];
    int got = in.readNBytes(header, 0, HEADER_BYTES);
    in.reset();
    return got == HEADER_BYTES && TarArchiveInputStream.matches(header, got);
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int got = super.read(target, from, length);
    String another = got < 0 ? next() : "";
    if (!another.isEmpty()) {
      throw new BadInputException(
          where,
          "an archive of one file",
          "%s and %s; unpack it, and name the files with commas between"
              .formatted(member, another));
    }
    return got;
  }

  /** Moves to the next file; its name, or empty if there is none. */
  private String next() throws IOException {
    TarArchiveEntry entry = archive.getNextEntry();
    while (entry != null && !counts(entry)) {
      entry = archive.getNextEntry();
    }
    return entry == null ? "" : entry.getName();
  }

  private static boolean counts(TarArchiveEntry entry) {
    String name = entry.getName();
    return entry.isFile() && !name.substring(name.lastIndexOf('/') + 1).startsWith(ATTRIBUTES);
  }
}
