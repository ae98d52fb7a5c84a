package io.l2bench.recommend;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to do, in words. */
final class Verdict {
  private static final String[] UNITS = {"ns", "us", "ms", "s"};

  private Verdict() {}

  static String of(Advice advice) {
    Target target = advice.target();
    return target == null ? first(advice) : reaching(advice, target);
  }

  private static String first(Advice advice) {
    List<Pulled> helpful = advice.helpful();
    String cut = cut(advice);
    if (helpful.isEmpty()) {
      return cut + nothing(advice) + moreBytes(advice);
    }
    Tried first = helpful.get(0).enough();
    String verdict = cut + "First: " + effect(advice, first);
    if (helpful.size() == 1) {
      return verdict + moreBytes(advice);
    }
    String others =
        helpful.stream()
            .skip(1)
            .map(lever -> "%s %s".formatted(advice.text(lever.enough()), share(lever, advice)))
            .collect(Collectors.joining(", "));
    return "%s Alone, %s; together %s%s.%s"
        .formatted(
            verdict,
            others,
            advice.all().map(all -> Tried.percent(all.saved(advice.start()))).orElse("no more"),
            advice.all().map(all -> hardlyMore(all, first, advice)).orElse(""),
            moreBytes(advice));
  }

  /** What larger slices do, which are read fewer times, and yet are more to read. */
  private static String moreBytes(Advice advice) {
    Tried chosen = advice.proposed().orElse(advice.start());
    return advice.everything().stream()
        .filter(
            tried -> tried.cost().tableReads() < (1 - Advice.MATTERS) * chosen.cost().tableReads())
        .filter(tried -> tried.bytesRead() > chosen.bytesRead())
        .min(Tried.BEST)
        .map(
            tried ->
                " %s would be read fewer times, %d, but that is %s instead of %s."
                    .formatted(
                        capital(advice.text(tried)),
                        tried.cost().tableReads(),
                        mebibytes(tried.bytesRead()),
                        mebibytes(chosen.bytesRead())))
        .orElse("");
  }

  private static String hardlyMore(Tried all, Tried first, Advice advice) {
    boolean hardly = all.saved(advice.start()) < first.saved(advice.start()) + 0.02;
    return hardly ? ", hardly more" : "";
  }

  private static String share(Pulled lever, Advice advice) {
    return "saves " + Tried.percent(lever.enough().saved(advice.start()));
  }

  private static String cut(Advice advice) {
    return advice.start().changes().isEmpty()
        ? ""
        : "The budget holds %s: %d table reads instead of %d. "
            .formatted(
                advice.start().text(),
                advice.start().cost().tableReads(),
                advice.today().cost().tableReads());
  }

  private static String nothing(Advice advice) {
    String why =
        advice.fits()
            ? "your %d %s fit in %s, and each is read once"
                .formatted(
                    advice.tables(),
                    advice.tables() == 1 ? "table" : "tables",
                    Choice.entries(advice.start().choice().capacity()))
            : "no lever saves a twentieth of its %d table reads"
                .formatted(advice.start().cost().tableReads());
    return "It does not matter here: %s.%s".formatted(why, leaner(advice));
  }

  private static String leaner(Advice advice) {
    return advice
        .leaner()
        .map(
            tried ->
                " %s would do as well, with %s instead of %s."
                    .formatted(
                        capital(advice.text(tried)),
                        mebibytes(tried.cost().bytes()),
                        mebibytes(advice.start().cost().bytes())))
        .orElse("");
  }

  /** What a choice does to reads, time and tail. */
  private static String effect(Advice advice, Tried tried) {
    Tried start = advice.start();
    return "%s%s, which saves %s of %d table reads; a request takes %s instead of %s on average, and %s instead of %s at p99%s."
        .formatted(
            advice.text(tried),
            memory(tried, start),
            Tried.percent(tried.saved(start)),
            start.cost().tableReads(),
            nanos(tried.cost().meanNanos()),
            nanos(start.cost().meanNanos()),
            nanos((double) tried.cost().p99Nanos()),
            nanos((double) start.cost().p99Nanos()),
            felt(tried, start));
  }

  private static String felt(Tried tried, Tried start) {
    double saved = tried.timeSaved(start);
    if (saved >= 0.01) {
      return "";
    }
    return saved > -0.01 ? ": hardly felt" : ": fewer reads, yet more time";
  }

  private static String memory(Tried tried, Tried start) {
    return tried.cost().bytes() == start.cost().bytes()
        ? " (no more memory)"
        : " (%s instead of %s)"
            .formatted(mebibytes(tried.cost().bytes()), mebibytes(start.cost().bytes()));
  }

  private static String reaching(Advice advice, Target target) {
    if (target.reached(advice.start())) {
      return cut(advice)
          + "%s is reached without a change.%s".formatted(target.text(), leaner(advice));
    }
    return advice
        .reaching()
        .map(tried -> target.text() + " is reached by " + effect(advice, tried))
        .orElseGet(
            () -> {
              Tried nearest = advice.nearest(target);
              return "Nothing here reaches %s; nearest comes %s"
                  .formatted(target.text(), effect(advice, nearest));
            });
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String mebibytes(long bytes) {
    double mebibytes = bytes / (double) (1 << 20);
    return String.format(Locale.ROOT, mebibytes < 10 ? "%.2f MiB" : "%.1f MiB", mebibytes);
  }

  /** A duration with its unit, to three digits or so. */
  private static String nanos(double nanos) {
    double value = nanos;
    int unit = 0;
    while (value >= 1000 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
  }
}
