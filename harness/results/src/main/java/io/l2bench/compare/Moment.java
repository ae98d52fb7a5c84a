package io.l2bench.compare;

import tools.jackson.databind.JsonNode;

/**
 * When a run was made, and of what.
 *
 * @param started in UTC; empty if nothing says so
 * @param commit of the program, or the name of what was measured
 */
public record Moment(String started, String commit) {

  /** That of a run's manifest. */
  static Moment of(JsonNode manifest) {
    return new Moment(manifest.path("started").asString(""), manifest.path("commit").asString(""));
  }
}
