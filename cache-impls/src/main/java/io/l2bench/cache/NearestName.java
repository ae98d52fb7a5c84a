package io.l2bench.cache;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name closest to a misspelt one, by the number of letters and digits to change: added,
 * left out, replaced, or swapped with the next one. Case and hyphens do not count.
 */
public final class NearestName {
  /** One letter or digit in this many may be wrong. */
  private static final int LETTERS_PER_MISTAKE = 3;

  private NearestName() {}

  /** The closest name; of several, the first. The empty string if there are no names. */
  public static String of(String wanted, Collection<String> names) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(wanted, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best;
  }

  /** The closest name if it is a likely match: at most a third of it differs. */
  public static Optional<String> ifLikely(String wanted, Collection<String> names) {
    return Optional.of(of(wanted, names)).filter(name -> isLikely(wanted, name));
  }

  /** What a message on a misspelt name ends with; empty if no name is a likely match. */
  public static String question(String wanted, Collection<String> names) {
    return ifLikely(wanted, names).map("; did you mean '%s'?"::formatted).orElse("");
  }

  private static boolean isLikely(String wanted, String name) {
    int longer = Math.max(folded(wanted).length(), folded(name).length());
    int distance = distance(wanted, name);
    return distance < longer && distance <= Math.max(1, longer / LETTERS_PER_MISTAKE);
  }

  /**
   * The number of changes from one to the other; 1 for a name cut short after two or more letters.
   */
  private static int distance(String wanted, String name) {
    String a = folded(wanted);
    String b = folded(name);
    int changes = changes(a, b);
    return a.length() >= 2 && b.startsWith(a) ? Math.min(changes, 1) : changes;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Damerau's distance in which no letter changes twice (optimal string alignment). */
  private static int changes(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : changes(a, b, i, j, rows);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int changes(String a, String b, int i, int j, int[][] rows) {
    char last = a.charAt(i - 1);
    int replaced = rows[i - 1][j - 1] + (last == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && last == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
