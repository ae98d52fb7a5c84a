package io.l2bench.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** The extent of a comparison; an experiment file says what it simulates. */
public enum Profile {
  /** A few minutes: enough to rank the policies, not to publish times. */
  QUICK,

  /** Hours: every policy and capacity. */
  FULL;

  /** The word that users write. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The experiment file. */
  public String experiment() throws IOException {
    String resource = label() + ".yaml";
    try (InputStream in = Profile.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    }
  }
}
