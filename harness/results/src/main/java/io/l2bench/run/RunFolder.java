package io.l2bench.run;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A check of a run's folder, which may come from somebody else. */
public final class RunFolder {
  private RunFolder() {}

  /**
   * Refuses a folder with anything but files and folders in it: a symbolic link could lead a write
   * to another file, and a pipe could block a read forever.
   *
   * @throws BadInputException naming the first such entry, or if it is no folder
   */
  public static void check(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder.toString(), "the folder of a run", "none");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        BasicFileAttributes found =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile() && !found.isDirectory()) {
          throw new BadInputException(
              entry.toString(),
              "a file or a folder",
              found.isSymbolicLink() ? "a symbolic link" : "something else");
        }
      }
    }
  }
}
