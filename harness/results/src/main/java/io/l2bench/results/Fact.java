package io.l2bench.results;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A leaf of the manifest with its path, such as {@code machine.cores}. */
public record Fact(String name, String value) {

  /** The leaves of a manifest, in its order. */
  public static List<Fact> of(JsonNode manifest) {
    List<Fact> facts = new ArrayList<>();
    collect("", manifest, facts);
    return facts;
  }

  private static void collect(String name, JsonNode node, List<Fact> facts) {
    if (node.isObject()) {
      String prefix = name.isEmpty() ? "" : name + ".";
      node.properties().forEach(p -> collect(prefix + p.getKey(), p.getValue(), facts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(name + "[" + i + "]", node.path(i), facts);
      }
    } else {
      facts.add(new Fact(name, node.asString("")));
    }
  }
}
