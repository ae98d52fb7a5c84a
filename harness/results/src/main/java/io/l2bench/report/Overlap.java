package io.l2bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where requests in flight matter: the table reads of the base policy at the recorded times and at
 * a usual depth, beside those of a replay one by one, and what would save some.
 */
record Overlap(Simulation simulation) {
  /** The least ratio of table reads in flight to those one by one at which overlap matters. */
  private static final double MATTERS = 1.05;

  private static final int USUAL_DEPTH = 32;
  private static final String NONE = "–";

  /** A trace at a timing; numbers as text, a dash for what the run does not have. */
  record Row(
      String trace,
      String timing,
      String oneByOne,
      String reads,
      String factor,
      String duplicates,
      String bySingleFlight,
      String byPolicy,
      String byNoEviction,
      String matters) {}

  /** The base's cells of a trace, one by one and at the timing. */
  private record Pair(Cell oneByOne, Cell flight) {
    boolean matters() {
      return flight.tableReads() >= MATTERS * oneByOne.tableReads();
    }
  }

  List<Row> rows() {
    return timings().flatMap(this::pairs).map(this::row).toList();
  }

  /** A sentence on each timing, and one on what would save most. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    timings().forEach(timing -> sentences.add(sentence(timing)));
    List<Pair> mattering = timings().flatMap(this::pairs).filter(Pair::matters).toList();
    long more = mattering.stream().filter(this::singleFlightSavesMost).count();
    if (!mattering.isEmpty() && simulation.loadings().size() > 1) {
      sentences.add(
          "Where it matters, letting later misses wait for the first read saves more table reads than changing to any policy simulated there in %d of %d cases."
              .formatted(more, mattering.size()));
    }
    return sentences;
  }

  private String sentence(String timing) {
    List<String> matters = traces(timing, Pair::matters);
    List<String> not = traces(timing, pair -> !pair.matters());
    return "At %s timing overlap adds %.0f%% or more to the table reads of %s on %s%s."
        .formatted(
            timing,
            100 * (MATTERS - 1),
            simulation.basePolicy(),
            matters.isEmpty() ? "no trace" : Text.list(matters),
            not.isEmpty() ? "" : "; less on " + Text.list(not));
  }

  private List<String> traces(String timing, Predicate<Pair> chosen) {
    return pairs(timing).filter(chosen).map(pair -> pair.flight().trace()).toList();
  }

  /**
   * The recorded times and the depth nearest to the usual one, as far as the base was replayed so.
   */
  private Stream<String> timings() {
    return Stream.concat(
            simulation.timings().stream().filter(Cell.OPEN::equals),
            simulation.depthNear(USUAL_DEPTH).stream())
        .filter(timing -> pairs(timing).findAny().isPresent());
  }

  private Stream<Pair> pairs(String timing) {
    return simulation.traces().stream()
        .flatMap(
            trace ->
                base(trace, Cell.SEQUENTIAL)
                    .flatMap(one -> base(trace, timing).map(flight -> new Pair(one, flight)))
                    .stream());
  }

  private Optional<Cell> base(String trace, String timing) {
    return simulation.cell(trace, simulation.basePolicy(), simulation.baseCapacity(), timing);
  }

  private Row row(Pair pair) {
    Cell flight = pair.flight();
    return new Row(
        flight.trace(),
        flight.timing(),
        Text.count(pair.oneByOne().tableReads()),
        Text.count(flight.tableReads()),
        Text.ratio(flight.tableReads(), pair.oneByOne().tableReads()),
        Text.count(flight.duplicateReads()),
        singleFlight(flight).map(c -> saved(flight, c)).orElse(NONE),
        best(flight).map(c -> savedBy(flight, c)).orElse(NONE),
        unbounded(flight).map(c -> saved(flight, c)).orElse(NONE),
        pair.matters() ? "yes" : "no");
  }

  /** The same with the name of the policy, if it saves anything. */
  private static String savedBy(Cell from, Cell to) {
    return saved(from, to) + (to.tableReads() < from.tableReads() ? " " + to.policy() : "");
  }

  private static String saved(Cell from, Cell to) {
    double part = from.tableReads() == 0 ? 0 : 1 - (double) to.tableReads() / from.tableReads();
    return String.format(Locale.ROOT, "%.0f%%", 100 * part);
  }

  private boolean singleFlightSavesMost(Pair pair) {
    Cell flight = pair.flight();
    return singleFlight(flight).isPresent()
        && best(flight)
            .filter(c -> c.tableReads() <= singleFlight(flight).orElseThrow().tableReads())
            .isEmpty();
  }

  private Optional<Cell> singleFlight(Cell c) {
    return simulation.cell(c.trace(), c.policy(), c.capacity(), c.timing(), Cell.SINGLE_FLIGHT);
  }

  private Optional<Cell> unbounded(Cell c) {
    return simulation.cell(c.trace(), Simulation.UNBOUNDED, c.capacity(), c.timing());
  }

  private Optional<Cell> best(Cell c) {
    return simulation.fewestReads(c.trace(), c.capacity(), c.timing()).stream().findFirst();
  }
}
