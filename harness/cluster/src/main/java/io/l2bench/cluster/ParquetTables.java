package io.l2bench.cluster;

import io.l2bench.results.CsvTable;
import io.l2bench.results.Table;
import io.l2bench.results.Tables;
import io.l2bench.results.TidyTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** The tables of a run as Parquet: {@code simulate.parquet} beside {@code simulate.csv}. */
final class ParquetTables {
  private ParquetTables() {}

  /** Writes each table that a folder has. */
  static void write(Path folder) throws IOException {
    for (Table<?> table : Tables.all()) {
      Path csv = folder.resolve(table.file());
      if (Files.isRegularFile(csv)) {
        String name = table.file().replaceFirst("\\.csv$", "");
        write(name, CsvTable.read(csv).values(table), folder.resolve(name + ".parquet"));
      }
    }
  }

  private static void write(String name, TidyTable table, Path file) throws IOException {
    MessageType type = type(name, table);
    try (ParquetWriter<Group> out =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(type)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (List<?> row : table.rows()) {
        out.write(group(type, row));
      }
    }
  }

  /** The schema: a column has the type of its first value. */
  private static MessageType type(String name, TidyTable table) {
    Types.MessageTypeBuilder type = Types.buildMessage();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      Object value =
          table.rows().stream().<Object>map(row -> row.get(column)).findFirst().orElse("");
      String label = table.columns().get(i);
      if (value instanceof Long) {
        type.optional(PrimitiveTypeName.INT64).named(label);
      } else if (value instanceof Double) {
        type.optional(PrimitiveTypeName.DOUBLE).named(label);
      } else {
        type.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(label);
      }
    }
    return type.named(name);
  }

  private static Group group(MessageType type, List<?> row) {
    Group group = new SimpleGroup(type);
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Long number) {
        group.add(i, (long) number);
      } else if (row.get(i) instanceof Double number) {
        if (Double.isFinite(number)) {
          group.add(i, (double) number);
        }
      } else {
        group.add(i, String.valueOf(row.get(i)));
      }
    }
    return group;
  }
}
