package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of the program as users type it, from the start of its JVM to its end, by processor
 * time.
 *
 * @param name in results
 * @param arguments of {@code simulate} after the trace, a zipf of a million requests or fewer
 */
record WholeContest(String name, List<String> arguments) implements Contest {
  private static final List<WholeContest> ALL =
      List.of(
          of("start", "--policies lru --capacities 100000 --limit 1000"),
          of("policy", "--policies lru --capacities 100000"),
          of("sweep", "--policies fifo,lru,sieve,s3-fifo --capacities 1000,10000,100000"),
          of("flight", "--policies lru --capacities 100000 --timing closed:32"));

  private static final String TRACE = "zipf-standard";
  private static final String REQUESTS = "1000000";

  /** The commands whose names a regular expression finds. */
  static List<Contest> matching(String include) {
    Pattern wanted = Pattern.compile(include);
    return ALL.stream()
        .filter(contest -> wanted.matcher(contest.name).find())
        .<Contest>map(contest -> contest)
        .toList();
  }

  /** The names of all of them. */
  static String names() {
    return ALL.stream().map(WholeContest::name).collect(Collectors.joining(", "));
  }

  private static WholeContest of(String name, String arguments) {
    return new WholeContest(name, List.of(arguments.split(" ")));
  }

  @Override
  public String label() {
    return "simulate." + name;
  }

  @Override
  public Duration estimate() {
    return Duration.ofSeconds(3);
  }

  @Override
  public Optional<JmhScore> fork(ForkSide build, Path folder) throws IOException {
    List<String> simulate =
        new ArrayList<>(List.of(WholeProcess.PROGRAM, "simulate", trace(folder)));
    simulate.addAll(arguments);
    Path numbers = folder.resolve("numbers.txt");
    run(build, folder, numbers, simulate);
    String written = Files.readString(numbers);
    return Optional.of(
        JmhScore.ofFork(
            label(), WholeProcess.seconds(written), WholeProcess.yardstickSeconds(written)));
  }

  /** The trace as a file, which this build writes, so that both builds read the same. */
  private String trace(Path folder) throws IOException {
    Path trace = folder.resolve("zipf.oracleGeneral");
    if (!Files.exists(trace)) {
      List<String> convert =
          List.of(WholeProcess.PROGRAM, "trace", "convert", TRACE, trace.toString());
      List<String> limited = new ArrayList<>(convert);
      limited.addAll(List.of("--limit", REQUESTS));
      run(ForkSide.running(), folder, folder.resolve("unused.txt"), limited);
    }
    return trace.toString();
  }

  private void run(ForkSide build, Path folder, Path numbers, List<String> command)
      throws IOException {
    List<String> timed = new ArrayList<>();
    timed.add(WholeProcess.class.getName());
    timed.add(numbers.toString());
    timed.addAll(command);
    Optional<String> failure = build.run(folder, List.of(), timed);
    if (failure.isPresent()) {
      throw build.failed(label(), failure.get());
    }
  }
}
