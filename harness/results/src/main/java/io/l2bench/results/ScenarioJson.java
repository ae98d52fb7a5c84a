package io.l2bench.results;

import io.l2bench.replay.Setup;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios as JSON: a written scenario reads back equal. */
public final class ScenarioJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KIND = "kind";

  private ScenarioJson() {}

  /** The scenario in one line. */
  public static String text(Scenario scenario) {
    ObjectNode node = JSON.valueToTree(scenario);
    ((ObjectNode) node.path("trace")).put(KIND, kind(scenario.trace()));
    return JSON.writeValueAsString(node);
  }

  private static String kind(TraceRef trace) {
    if (trace instanceof TraceRef.Bundled) {
      return "bundled";
    }
    return trace instanceof TraceRef.Synthetic ? "synthetic" : "recording";
  }

  /**
   * Reads a scenario.
   *
   * @param where it comes from, for messages
   * @throws BadInputException if the text is no scenario
   */
  public static Scenario parse(String where, String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return new Scenario(
          node.path("base").asString(),
          trace(where, (ObjectNode) node.path("trace")),
          node.path("name").asString(),
          JSON.treeToValue(node.path("setup"), Setup.class),
          node.path("cells")
              .valueStream()
              .map(c -> JSON.treeToValue(c, CellChoice.class))
              .toList());
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      throw new BadInputException(where, "a scenario as JSON", String.valueOf(e.getMessage()));
    }
  }

  private static TraceRef trace(String where, ObjectNode node) {
    String kind = node.path(KIND).asString("");
    node.remove(KIND);
    return switch (kind) {
      case "bundled" -> JSON.treeToValue(node, TraceRef.Bundled.class);
      case "synthetic" -> JSON.treeToValue(node, TraceRef.Synthetic.class);
      case "recording" -> JSON.treeToValue(node, TraceRef.Recording.class);
      default -> throw new BadInputException(where, "a kind of trace", "'%s'".formatted(kind));
    };
  }
}
