package io.l2bench.workload.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;

/**
 * The row of the project's CSV that was read last. One object serves all rows, and numbers are read
 * from the parser's buffer, so that a row costs no garbage.
 */
final class RecordedRow extends AbstractBaseCsvCallbackHandler<RecordedRow> {
  private static final String[] COLUMNS = RecordedCsv.HEADER.split(",");
  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int OP = 3;
  private static final int OFFSET = 4;
  private static final int BYTES = 5;
  private static final int BEGIN_ORDER = 7;
  private static final int END_ORDER = 8;
  private static final long NANOS_PER_MICRO = 1000;

  private final String where;
  private final long[] numbers = new long[COLUMNS.length];
  private Op op = Op.READ;

  RecordedRow(String where) {
    this.where = where;
  }

  void addTo(RequestBatch batch) {
    batch.add(op, numbers[OFFSET], numbers[BYTES], numbers[BEGIN], numbers[END]);
    batch.order(numbers[BEGIN_ORDER], numbers[END_ORDER]);
  }

  @Override
  protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
    if (column == OP) {
      op = operation(text, from, length);
    } else if (column == BEGIN || column == END) {
      numbers[column] = length == 0 ? RequestBatch.NO_TIME : nanos(column, text, from, length);
    } else if (column > BYTES && column < COLUMNS.length && length == 0) {
      numbers[column] = RequestBatch.NO_ORDER;
    } else if (column < COLUMNS.length) {
      numbers[column] = number(column, text, from, length);
    }
  }

  @Override
  protected RecordedRow buildRecord() {
    if (getFieldCount() != COLUMNS.length) {
      throw bad(COLUMNS.length + " columns", getFieldCount() + " columns");
    }
    if (numbers[BYTES] == 0) {
      throw bad("bytes of at least 1", "0");
    }
    if (numbers[OFFSET] > Long.MAX_VALUE - numbers[BYTES]) {
      throw bad("offset + bytes below 2^63", numbers[OFFSET] + " + " + numbers[BYTES]);
    }
    checkTimes(numbers[BEGIN], numbers[END]);
    checkOrder(numbers[BEGIN_ORDER], numbers[END_ORDER]);
    return this;
  }

  private void checkOrder(long begin, long end) {
    if ((begin == RequestBatch.NO_ORDER) != (end == RequestBatch.NO_ORDER)) {
      throw bad("both begin_ord and end_ord or neither", "one of them");
    }
    if (begin != RequestBatch.NO_ORDER && end <= begin) {
      throw bad("end_ord above begin_ord", end + " after " + begin);
    }
  }

  private void checkTimes(long begin, long end) {
    if ((begin == RequestBatch.NO_TIME) != (end == RequestBatch.NO_TIME)) {
      throw bad("both begin_us and end_us or neither", "one of them");
    }
    if (end < begin) {
      throw bad("end_us of at least begin_us", "an end before the begin");
    }
  }

  private Op operation(char[] text, int from, int length) {
    char letter = length == 1 ? text[from] : ' ';
    return switch (letter) {
      case 'R' -> Op.READ;
      case 'W' -> Op.WRITE;
      case 'Z' -> Op.ZERO;
      default -> throw bad("op R, W or Z", quote(text, from, length));
    };
  }

  private long nanos(int column, char[] text, int from, int length) {
    long micros = number(column, text, from, length);
    if (micros > Long.MAX_VALUE / NANOS_PER_MICRO) {
      throw bad(COLUMNS[column] + " of less than 2^63 ns", micros + " us");
    }
    return micros * NANOS_PER_MICRO;
  }

  private long number(int column, char[] text, int from, int length) {
    try {
      return Decimal.nonNegative(text, from, from + length);
    } catch (NumberFormatException e) {
      throw bad(COLUMNS[column] + " from 0 to 2^63 - 1", quote(text, from, length));
    }
  }

  private static String quote(char[] text, int from, int length) {
    return Quoted.of(new String(text, from, length));
  }

  private BadInputException bad(String expected, String found) {
    return new BadInputException(
        "%s line %d".formatted(where, getStartingLineNumber()), expected, found);
  }
}
