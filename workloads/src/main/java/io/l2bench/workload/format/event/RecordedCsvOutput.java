package io.l2bench.workload.format.event;

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

/** The project's own CSV, which keeps everything known of a request to a disk. */
@AutoService(WritableFormat.class)
public final class RecordedCsvOutput implements WritableFormat {
  @Override
  public String name() {
    return new RecordedCsv().name();
  }

  @Override
  public String suffix() {
    return ".csv";
  }

  @Override
  public RequestWriter open(OutputStream out, WriteSettings settings) throws IOException {
    settings.requireDisk(name());
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    RecordedCsvWriter csv = new RecordedCsvWriter(text);
    return new RequestWriter() {
      @Override
      public void write(RequestBatch batch) throws IOException {
        csv.write(batch);
      }

      @Override
      public void finish() throws IOException {
        text.flush();
      }
    };
  }
}
