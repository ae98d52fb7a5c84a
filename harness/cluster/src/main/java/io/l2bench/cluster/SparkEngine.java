package io.l2bench.cluster;

import com.google.auto.service.AutoService;
import io.l2bench.experiment.Cluster;
import io.l2bench.experiment.Engine;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Simulates studies as jobs of Spark. Loads without Spark, to say in a line that it is missing. */
@AutoService(Engine.class)
public final class SparkEngine implements Engine {
  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Cluster connect(@Nullable String master, Consumer<String> notes) throws IOException {
    require("--on spark", "org.apache.spark.SparkContext");
    return Connection.open(master, notes);
  }

  @Override
  public void writeParquet(Path folder) throws IOException {
    require("--parquet", "org.apache.parquet.hadoop.ParquetWriter");
    ParquetTables.write(folder);
  }

  private static void require(String option, String type) {
    try {
      Class.forName(type, /* initialize= */ false, SparkEngine.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new BadInputException(
          option, "Spark's jars beside l2bench's, or spark-submit", "no class " + type);
    }
  }
}
