package io.l2bench.cache;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A policy's description.
 *
 * @param name as users write it: lower case, words joined by a hyphen
 * @param summary what it does, in one line
 * @param details what sets it apart, in a sentence or two
 * @param cost time of a hit and of a miss
 * @param source the paper (authors, title, venue, year) or source file that it follows
 * @param traits what it promises
 * @param parameters that tune it
 */
public record PolicyInfo(
    String name,
    String summary,
    String details,
    String cost,
    String source,
    Set<Trait> traits,
    List<Parameter> parameters) {

  public PolicyInfo {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "policy name must be lower case words joined by hyphens, found '%s'".formatted(name));
    }
    traits = Set.copyOf(traits);
    parameters = List.copyOf(parameters);
  }

  /** A policy of the usual kind: it pins, admits every table and is deterministic. */
  public static PolicyInfo named(String name, String summary) {
    Set<Trait> usual = EnumSet.of(Trait.PINS, Trait.ALWAYS_ADMITS, Trait.DETERMINISTIC);
    return new PolicyInfo(name, summary, "", "", "", usual, List.of());
  }

  /** This description with a sentence or two more. */
  public PolicyInfo details(String text) {
    return new PolicyInfo(name, summary, text, cost, source, traits, parameters);
  }

  /** This description with the time of a hit and of a miss. */
  public PolicyInfo cost(String text) {
    return new PolicyInfo(name, summary, details, text, source, traits, parameters);
  }

  /** This description with the paper or file that the policy follows. */
  public PolicyInfo source(String text) {
    return new PolicyInfo(name, summary, details, cost, text, traits, parameters);
  }

  /** This description with these promises instead of the usual ones. */
  public PolicyInfo promising(Trait... promised) {
    return new PolicyInfo(name, summary, details, cost, source, Set.of(promised), parameters);
  }

  /** This description with one more parameter. */
  public PolicyInfo parameter(
      String parameter, double value, double least, double most, String meaning) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(new Parameter(parameter, value, least, most, meaning));
    return new PolicyInfo(name, summary, details, cost, source, traits, all);
  }

  /** Whether the policy makes this promise. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
