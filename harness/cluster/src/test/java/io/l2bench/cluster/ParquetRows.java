package io.l2bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, as a reader of Parquet sees them. */
final class ParquetRows {
  private ParquetRows() {}

  static List<List<Object>> read(Path file) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (ParquetReader<Group> in = new Builder(file).build()) {
      for (Group row = in.read(); row != null; row = in.read()) {
        Group group = row;
        rows.add(row.getType().getFields().stream().map(c -> value(group, c)).toList());
      }
    }
    return rows;
  }

  private static Object value(Group row, Type column) {
    String name = column.getName();
    if (row.getFieldRepetitionCount(name) == 0) {
      return Double.NaN;
    }
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case INT64 -> row.getLong(name, 0);
      case DOUBLE -> row.getDouble(name, 0);
      default -> row.getString(name, 0);
    };
  }

  private static final class Builder extends ParquetReader.Builder<Group> {
    Builder(Path file) {
      super(new LocalInputFile(file));
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
