package io.l2bench.results;

import io.l2bench.workload.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file of a run. */
public final class JsonFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFile() {}

  /**
   * Reads it all.
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
}
