package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Limit;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The traces of the ARC paper (Megiddo and Modha, FAST 2003): each line is a range of blocks: its
 * first block, the number of blocks, 0 and the number of the request. Each block of the range is a
 * key.
 */
@AutoService(TraceFormat.class)
public final class ArcFormat implements TraceFormat {
  private static final String SUFFIX = ".lis";

  /** A third number other than 0 has a meaning, so the file is of another format. */
  private static final Pattern OTHER =
      Pattern.compile("(?m)^[ \\t]*[0-9]+[ \\t]+[0-9]+[ \\t]+0*[1-9][0-9]*[ \\t]+[0-9]");

  private static final Pattern ROW = Pattern.compile("[0-9]+\\s+[0-9]+\\s+0+\\s+[0-9]+");
  private static final List<String> COLUMNS = List.of("block", "blocks", "zero", "request");
  private static final int BLOCK = 0;
  private static final int BLOCKS = 1;
  private static final int ZERO = 2;

  @Override
  public String name() {
    return "arc";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public Fit fit(Head head) {
    boolean other = !head.fileName().endsWith(SUFFIX) && OTHER.matcher(head.text()).find();
    return other ? Fit.NONE : head.orShape(TraceFormat.super.fit(head), ROW);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends TextReader {
    private long next;
    private long left;
    private boolean zeroes;

    Reader(TraceInput input) {
      super(input, Fields.BLANKS, COLUMNS);
    }

    @Override
    protected void take(RequestBatch batch) {
      row.require(COLUMNS.size());
      long first = row.number(BLOCK);
      long blocks = row.number(BLOCKS);
      if (blocks == 0 || first > Long.MAX_VALUE - blocks) {
        throw row.bad(BLOCKS, " from 1, with an end below 2^63");
      }
      Limit.TABLES.require(lines.here(), blocks);
      requireZero();
      next = first;
      left = blocks;
    }

    /** Where some rows have 0 as the third number, others mean something by it. */
    private void requireZero() {
      boolean zero = row.number(ZERO) == 0;
      if (zeroes && !zero) {
        throw row.bad(ZERO, " of 0 as in the rows before; or name the columns with --columns");
      }
      zeroes |= zero;
    }

    @Override
    protected void addHeldBack(RequestBatch batch) {
      for (; left > 0 && !batch.isFull(); left--) {
        batch.add(Op.READ, next++, 1);
      }
    }
  }
}
