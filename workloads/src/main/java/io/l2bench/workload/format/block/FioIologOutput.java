package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.RequestWriter;
import io.l2bench.workload.format.WritableFormat;
import io.l2bench.workload.format.WriteSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * fio's I/O log, version 3 (fio 3.31 and later, HOWTO, Trace file format): a time in microseconds,
 * a file, an action, and for I/O its offset and length. Disk n is the file diskn, opened before the
 * first request and closed at the end; fio's replay_redirect names the real one. Zeroes are writes,
 * since fio has no other action that keeps the data's length. An unknown time repeats that of the
 * request before, or is 0, so that fio does not wait.
 */
@AutoService(WritableFormat.class)
public final class FioIologOutput implements WritableFormat {
  @Override
  public String name() {
    return "fio";
  }

  @Override
  public String suffix() {
    return ".iolog";
  }

  @Override
  public RequestWriter open(OutputStream out, WriteSettings settings) throws IOException {
    settings.requireDisk(name());
    return new Log(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII)));
  }

  private static final class Log implements RequestWriter {
    private static final long NANOS_PER_MICRO = 1000;

    private final Writer out;
    private final StringBuilder line = new StringBuilder();
    private long micros;
    private int disks;

    Log(Writer out) throws IOException {
      this.out = out;
      out.write("fio version 3 iolog\n");
    }

    @Override
    public void write(RequestBatch batch) throws IOException {
      for (int row = 0; row < batch.size(); row++) {
        micros = Math.max(micros, batch.begin(row) / NANOS_PER_MICRO);
        int disk = batch.disk(row);
        for (; disks <= disk; disks++) {
          end(begin(disks).append("add"));
          end(begin(disks).append("open"));
        }
        begin(disk).append(batch.op(row) == Op.READ ? "read" : "write").append(' ');
        end(line.append(batch.offset(row)).append(' ').append(batch.length(row)));
      }
    }

    @Override
    public void finish() throws IOException {
      for (int disk = 0; disk < disks; disk++) {
        end(begin(disk).append("close"));
      }
      out.flush();
    }

    private StringBuilder begin(int disk) {
      line.setLength(0);
      return line.append(micros).append(" disk").append(disk).append(' ');
    }

    private void end(StringBuilder text) throws IOException {
      out.append(text).append('\n');
    }
  }
}
