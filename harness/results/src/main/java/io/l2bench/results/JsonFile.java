package io.l2bench.results;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file of a run. */
public final class JsonFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Names have underscores; null values are left out. */
  private static final JsonMapper WRITER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonFile() {}

  /**
   * Reads the whole file.
   *
   * @throws BadInputException if it is missing or malformed
   */
  public static JsonNode read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "a JSON file", "no file");
    }
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      throw new BadInputException(file.toString(), "JSON", e.getOriginalMessage());
    }
  }

  /**
   * Reads a value that {@link #write} wrote.
   *
   * @throws BadInputException if it is missing, malformed, or lacks a part
   */
  public static <T> T read(Path file, Class<T> type) {
    try {
      return WRITER.treeToValue(read(file), type);
    } catch (JacksonException e) {
      throw new BadInputException(file.toString(), type.getSimpleName(), e.getOriginalMessage());
    }
  }

  /** Writes a value with line breaks, replacing an existing file. */
  public static void write(Path file, Object value) throws IOException {
    String text = text(value);
    AtomicFile.writeText(file, out -> out.write(text + "\n"));
  }

  /** A value with line breaks. */
  public static String text(Object value) {
    return WRITER.writeValueAsString(value);
  }
}
