package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A text of one decimal number a line, each a key, from -2^63 to 2^64 - 1. Keys that agree in their
 * lowest 64 bits are one key. Empty lines may only end the text.
 */
@AutoService(TraceFormat.class)
public final class BareKeys implements TraceFormat {
  private static final Pattern NUMBER_ON_FIRST_LINE =
      Pattern.compile("[ \\t]*-?[0-9]+[ \\t\\r]*(\\n.*)?", Pattern.DOTALL);

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public boolean recognizes(String fileName, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return NUMBER_ON_FIRST_LINE.matcher(text).matches();
  }

  @Override
  public RequestReader open(String where, InputStream in) {
    return new Reader(new Lines(where, in));
  }

  private record Reader(Lines lines) implements RequestReader {
    @Override
    public boolean read(RequestBatch batch) throws IOException {
      batch.clear();
      while (!batch.isFull() && lines.next()) {
        if (lines.isBlank()) {
          requireEnd();
        } else {
          batch.add(Op.READ, key(), 1);
        }
      }
      return batch.size() > 0;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }

    private long key() {
      try {
        return Decimal.bits(lines.text(), lines.from(), lines.to());
      } catch (NumberFormatException e) {
        throw lines.bad("a number from -2^63 to 2^64 - 1");
      }
    }

    private void requireEnd() throws IOException {
      while (lines.next()) {
        if (!lines.isBlank()) {
          throw lines.bad("the end of the file after an empty line");
        }
      }
    }
  }
}
