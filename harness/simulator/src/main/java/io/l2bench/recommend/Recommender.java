package io.l2bench.recommend;

import io.l2bench.replay.Setup;
import io.l2bench.replay.Timing;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.CellResult;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceSources;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Simulates the choices that the levers of a driver offer, and says which help. */
public final class Recommender {
  /** Caches that replay at one time; each disk has one for each choice. It bounds the memory. */
  private static final int MOST_CACHES = 20_000;

  private final TraceSources sources = new TraceSources();
  private final Question question;
  private final UnaryOperator<Trace> watch;
  private final Scenario asked;
  private final Trace recorded;
  private final String timing;
  private final CacheLevers driver;
  private final Disk disk;
  private final Map<Choice, Cost> costs = new HashMap<>();

  private Recommender(Question question, UnaryOperator<Trace> watch) throws IOException {
    this.question = question;
    this.watch = watch;
    this.asked = Scenario.of(question.base(), question.trace(), question.setup(), List.of());
    this.recorded = sources.recorded(asked);
    this.driver = CacheLevers.named(question.setup().driver());
    this.disk = new AskedDisk(question, recorded, sources.warmup(asked));
    this.timing = question.timing() == null ? usual(recorded) : question.timing();
  }

  /**
   * Answers a question. Cost: some passes over the trace, and a replay for each of about 50
   * choices.
   *
   * @param watch sees each trace that is replayed, say to show progress
   * @throws BadInputException if the driver has no levers or the trace does not serve
   */
  public static Advice answer(Question question, UnaryOperator<Trace> watch) throws IOException {
    return new Recommender(question, watch).answer();
  }

  /** The timing nearest to how a trace was recorded. */
  private static String usual(Trace trace) throws IOException {
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      if (!reader.read(batch)) {
        throw new BadInputException(trace.name(), "at least one request", "none");
      }
    }
    Timing nearest = new Timing.Sequential();
    if (batch.begin(0) != RequestBatch.NO_TIME) {
      nearest = new Timing.Open();
    } else if (batch.beginOrder(0) != RequestBatch.NO_ORDER) {
      nearest = new Timing.Recorded();
    }
    return nearest.toString();
  }

  private Advice answer() throws IOException {
    Choice today = today(driver.today(disk.geometry(), disk.size()));
    List<Change> cut = withinBudget(today);
    Choice start = made(cut, today);
    List<Lever> levers =
        driver.levers(start, disk).stream().filter(lever -> !lever.changes().isEmpty()).toList();
    Choice bound = driver.bound(start);
    Set<Choice> choices = new LinkedHashSet<>(List.of(today, start, bound));
    levers.forEach(l -> l.changes().forEach(change -> choices.add(change.made().apply(start))));
    simulate(choices);
    Tried begun = tried(cut, start);
    List<Pulled> pulled = new ArrayList<>();
    for (Lever lever : levers) {
      pulled.add(
          Pulled.of(
              lever.name(),
              changed(lever.changes(), begun),
              begun,
              question.within(),
              (each, all) -> driver.isEnough(each, all, begun, question.within())));
    }
    Advice apart =
        new Advice(
            recorded.name(),
            timing,
            question.setup().with(today.geometry()).loading(today.loading()),
            disk.lru(today.geometry()).tables(),
            tried(List.of(), today),
            begun,
            tried(List.of(), bound),
            pulled,
            List.of(),
            question.within(),
            question.target());
    return apart.with(together(apart, begun));
  }

  /** The change that the budget forces; none if today's cache is within it. */
  private List<Change> withinBudget(Choice today) {
    int most = (int) Math.min(Integer.MAX_VALUE, question.budget() / today.geometry().tableBytes());
    return most >= today.capacity()
        ? List.of()
        : List.of(new Change(Choice.entries(most), choice -> choice.capacity(most)));
  }

  private List<Tried> changed(List<Change> changes, Tried start) {
    return changes.stream()
        .map(
            change -> {
              List<Change> all = new ArrayList<>(start.changes());
              all.add(change);
              return tried(all, change.made().apply(start.choice()));
            })
        .toList();
  }

  private Choice today(Choice ofDriver) {
    Choice chosen = question.policy() == null ? ofDriver : ofDriver.policy(question.policy());
    chosen = question.capacity() == 0 ? chosen : chosen.capacity(question.capacity());
    return chosen.loading(question.setup().loading());
  }

  /** The changes of several levers at once: of all that help, and of each two of these. */
  private List<Tried> together(Advice apart, Tried start) throws IOException {
    List<Change> helpful = apart.helpful().stream().map(l -> last(l.enough())).toList();
    Set<List<Change>> sets = new LinkedHashSet<>();
    if (helpful.size() > 1) {
      sets.add(helpful);
    }
    for (int i = 0; i < helpful.size(); i++) {
      for (int k = i + 1; k < helpful.size(); k++) {
        sets.add(List.of(helpful.get(i), helpful.get(k)));
      }
    }
    List<Tried> together = new ArrayList<>();
    simulate(sets.stream().map(set -> made(set, start.choice())).collect(Collectors.toSet()));
    for (List<Change> set : sets) {
      List<Change> all = new ArrayList<>(start.changes());
      all.addAll(set);
      together.add(tried(all, made(set, start.choice())));
    }
    return together;
  }

  private static Change last(Tried tried) {
    return tried.changes().get(tried.changes().size() - 1);
  }

  private static Choice made(List<Change> changes, Choice today) {
    Choice choice = today;
    for (Change change : changes) {
      choice = change.made().apply(choice);
    }
    return choice;
  }

  private Tried tried(List<Change> changes, Choice choice) {
    Cost cost = costs.get(choice);
    if (cost == null) {
      throw new IllegalStateException("not simulated: " + choice);
    }
    return new Tried(changes, choice, cost, driver.settings(choice, disk));
  }

  /**
   * Simulates what was not yet: choices that share a setup share a reading of the trace, as far as
   * their caches fit in memory.
   */
  private void simulate(Set<Choice> choices) throws IOException {
    Map<Setup, List<Choice>> bySetup =
        choices.stream()
            .filter(choice -> !costs.containsKey(choice))
            .collect(
                Collectors.groupingBy(
                    choice -> question.setup().with(choice.geometry()).loading(choice.loading()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (Map.Entry<Setup, List<Choice>> group : bySetup.entrySet()) {
      List<Choice> own = group.getValue();
      int atOnce = Math.max(1, MOST_CACHES / disks());
      for (int from = 0; from < own.size(); from += atOnce) {
        simulate(group.getKey(), own.subList(from, Math.min(own.size(), from + atOnce)));
      }
    }
  }

  private int disks() throws IOException {
    return question.setup().sharedCache() ? 1 : sources.facts(asked).disks();
  }

  private void simulate(Setup setup, List<Choice> choices) throws IOException {
    List<CellChoice> cells =
        choices.stream().map(c -> new CellChoice(c.policy(), c.capacity(), timing)).toList();
    Scenario scenario = Scenario.of(question.base(), question.trace(), setup, cells);
    List<CellResult> results = new ArrayList<>();
    scenario.run(
        watch.apply(sources.replayed(scenario)),
        sources.warmup(scenario),
        question.threads(),
        results::add);
    for (int i = 0; i < choices.size(); i++) {
      costs.put(choices.get(i), Cost.of(choices.get(i), results.get(i).cell().outcome()));
    }
  }
}
