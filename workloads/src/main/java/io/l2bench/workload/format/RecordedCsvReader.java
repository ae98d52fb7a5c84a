package io.l2bench.workload.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One pass over the project's CSV. */
final class RecordedCsvReader implements RequestReader {
  private final String where;
  private final CsvReader<RecordedRow> csv;
  private final CloseableIterator<RecordedRow> rows;
  private boolean empty = true;

  RecordedCsvReader(String where, InputStream in) {
    this.where = where;
    csv = CsvReader.builder().build(new RecordedRow(where), in, StandardCharsets.ISO_8859_1);
    csv.skipLines(this::isHeader, 1);
    csv.skipLines(1);
    rows = csv.iterator();
  }

  @Override
  public boolean read(RequestBatch batch) throws IOException {
    batch.clear();
    try {
      while (!batch.isFull() && rows.hasNext()) {
        rows.next().addTo(batch);
      }
    } catch (CsvParseException e) {
      throw badInput(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (empty && batch.size() == 0) {
      throw new BadInputException(where, "requests", "nothing after the header");
    }
    empty = false;
    return batch.size() > 0;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private boolean isHeader(String line) {
    if (!line.equals(RecordedCsv.HEADER)) {
      throw new BadInputException(
          where + " line 1", "the header " + RecordedCsv.HEADER, Quoted.of(line));
    }
    return true;
  }

  /** The parser wraps whatever is thrown below it, and by what it calls, into its own exception. */
  private BadInputException badInput(CsvParseException e) {
    return e.getCause() instanceof BadInputException cause
        ? cause
        : new BadInputException(where, "CSV", String.valueOf(e.getMessage()));
  }
}
