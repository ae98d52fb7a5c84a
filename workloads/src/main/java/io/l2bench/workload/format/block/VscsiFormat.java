package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.io.IOException;
import java.io.PushbackInputStream;

/**
 * The traces of virtual SCSI disks from CloudPhysics (Waldspurger et al., SHARDS, FAST 2015), in
 * both versions: little-endian records without a header. Block numbers count sectors of 512 bytes,
 * lengths are in bytes, times in microseconds. Commands that neither read nor write are passed
 * over.
 */
@AutoService(TraceFormat.class)
public final class VscsiFormat implements TraceFormat {

  @Override
  public String name() {
    return "vscsi";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public Fit fit(Head head) {
    return Fit.wholeIf(VscsiLayout.V1.fits(head.bytes()) || VscsiLayout.V2.fits(head.bytes()));
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // The reader closes the stream.
  public RequestReader open(TraceInput input) throws IOException {
    int enough = VscsiLayout.V1.recordBytes();
    PushbackInputStream in = new PushbackInputStream(input.bytes(), enough);
    byte[] first = in.readNBytes(enough);
    in.unread(first);
    VscsiLayout layout = VscsiLayout.V2.isAt(first, 0) ? VscsiLayout.V2 : VscsiLayout.V1;
    return new VscsiReader(input.with(in), layout);
  }
}
