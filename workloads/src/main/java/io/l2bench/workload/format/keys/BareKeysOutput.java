package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
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

/** A decimal number a line: a key, or each table that a request touches ({@link TableKeys}). */
@AutoService(WritableFormat.class)
public final class BareKeysOutput implements WritableFormat {
  @Override
  public String name() {
    return new BareKeysFormat().name();
  }

  @Override
  public String suffix() {
    return ".txt";
  }

  @Override
  public RequestWriter open(OutputStream out, WriteSettings settings) {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    TableKeys keys = new TableKeys(settings);
    return new RequestWriter() {
      @Override
      public void write(RequestBatch batch) throws IOException {
        for (int row = 0; row < batch.size(); row++) {
          long first = keys.first(batch, row);
          for (int i = 0; i < keys.count(batch, row); i++) {
            text.append(Long.toString(first + i)).append('\n');
          }
        }
      }

      @Override
      public void finish() throws IOException {
        text.flush();
      }
    };
  }
}
