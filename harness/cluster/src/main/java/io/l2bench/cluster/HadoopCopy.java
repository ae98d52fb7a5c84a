package io.l2bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.deploy.SparkHadoopUtil;

/** A copy of a file, or of the files in a folder, that is deleted with the process. */
final class HadoopCopy {
  private HadoopCopy() {}

  /** Copies what a URI names, by the configuration of Spark; the copy keeps its name. */
  static Path of(String uri) throws IOException {
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(uri);
    if ("file".equals(source.toUri().getScheme())) {
      return Path.of(source.toUri().getPath());
    }
    Configuration conf = SparkHadoopUtil.get().conf();
    FileSystem files = source.getFileSystem(conf);
    Path folder = Files.createTempDirectory("l2bench-traces");
    folder.toFile().deleteOnExit();
    FileStatus status = files.getFileStatus(source);
    Path copy = folder.resolve(source.getName());
    if (status.isDirectory()) {
      Files.createDirectory(copy).toFile().deleteOnExit();
      for (FileStatus file : files.listStatus(source)) {
        if (file.isFile()) {
          copy(files, file.getPath(), copy.resolve(file.getPath().getName()));
        }
      }
    } else {
      copy(files, source, copy);
    }
    return copy;
  }

  private static void copy(FileSystem files, org.apache.hadoop.fs.Path source, Path copy)
      throws IOException {
    try (var in = files.open(source)) {
      Files.copy(in, copy);
    }
    copy.toFile().deleteOnExit();
  }
}
