package io.l2bench.workload.qcow2;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The extensions after the header's fields, checked as QEMU does when it opens an image.
 *
 * @param dataFile the name of the external data file, or null
 * @param bitmaps where the directory of bitmaps is, or null
 */
record HeaderExtensions(@Nullable String dataFile, @Nullable BitmapDirectory bitmaps) {
  static final int LUKS = 2;

  private static final int END = 0;
  private static final int BACKING_FORMAT = 0xe2792aca;
  private static final int CRYPTO_HEADER = 0x0537be77;
  private static final int BITMAPS = 0x23852875;
  private static final int DATA_FILE = 0x44415441;
  private static final int HEADER_BYTES = 8;
  private static final int LONGEST_FORMAT_NAME = 15;
  private static final int CRYPTO_HEADER_BYTES = 16;

  /** Reads the extensions of a checked header. */
  static HeaderExtensions read(ImageFile file, Qcow2Header header) throws IOException {
    return new Reader(file, header).read();
  }

  private static final class Reader {
    private final ImageFile file;
    private final Qcow2Header header;
    private @Nullable String dataFile;
    private @Nullable BitmapDirectory bitmaps;

    Reader(ImageFile file, Qcow2Header header) {
      this.file = file;
      this.header = header;
    }

    /** Extensions end before the backing file's name, or with the cluster. */
    HeaderExtensions read() throws IOException {
      long name = header.backingNameOffset();
      long end = name == 0 ? header.clusterBytes() : name;
      long at = header.headerLength();
      while (at < end) {
        ByteBuffer head = file.read("a header extension", at, HEADER_BYTES);
        int magic = head.getInt();
        long length = Integer.toUnsignedLong(head.getInt());
        at += HEADER_BYTES;
        require(
            at <= end && length <= end - at,
            "header extensions that end by byte " + end,
            "%d bytes at %d".formatted(length, at));
        if (magic == END) {
          break;
        }
        extension(magic, at, (int) length);
        at += (length + 7) & -8;
      }
      return new HeaderExtensions(dataFile, bitmaps);
    }

    private void extension(int magic, long at, int length) throws IOException {
      switch (magic) {
        case BACKING_FORMAT ->
            require(
                length <= LONGEST_FORMAT_NAME,
                "a backing format name of at most %d bytes".formatted(LONGEST_FORMAT_NAME),
                Integer.toString(length));
        case CRYPTO_HEADER -> cryptoHeader(at, length);
        case BITMAPS -> bitmaps(at, length);
        case DATA_FILE -> dataFile = text(file.read("the data file's name", at, length));
        default -> {}
      }
    }

    private void cryptoHeader(long at, int length) throws IOException {
      require(
          header.cryptMethod() == LUKS,
          "a header extension for encryption with crypt_method 2 only",
          "crypt_method " + header.cryptMethod());
      require(
          length == CRYPTO_HEADER_BYTES,
          "a header extension for encryption of 16 bytes",
          Integer.toString(length));
      long offset = file.read("the extension for encryption", at, length).getLong();
      require(
          Long.remainderUnsigned(offset, header.clusterBytes()) == 0,
          "an encryption header on a cluster of %d bytes".formatted(header.clusterBytes()),
          Long.toUnsignedString(offset));
      require(false, "no encryption, since there is no key here", "crypt_method 2");
    }

    private void bitmaps(long at, int length) throws IOException {
      require(
          length == BitmapDirectory.EXTENSION_BYTES,
          "a header extension for bitmaps of 24 bytes",
          Integer.toString(length));
      if ((header.autoclearFeatures() & Qcow2Header.BITMAPS) != 0) {
        ByteBuffer extension = file.read("the extension for bitmaps", at, length);
        bitmaps = BitmapDirectory.decode(file.where(), extension, header.clusterBytes());
      }
    }

    /** The text up to the first zero byte, where QEMU's names end. */
    private static String text(ByteBuffer bytes) {
      return UTF_8.decode(bytes).toString().split("\0", 2)[0];
    }

    private void require(boolean holds, String expected, String found) {
      if (!holds) {
        throw new BadInputException(file.where(), expected, found);
      }
    }
  }
}
