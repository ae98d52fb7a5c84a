package io.l2bench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * The commands of l2bench, in the order of its help. A command line that names one of them at its
 * beginning is given that one alone: to look at the options of all takes longer than to replay a
 * short trace.
 */
final class Commands {
  /** By command, its class. */
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("recommend", RecommendCommand.class);
    ALL.put("simulate", SimulateCommand.class);
    ALL.put("curve", CurveCommand.class);
    ALL.put("policies", PoliciesCommand.class);
    ALL.put("traces", TracesCommand.class);
    ALL.put("check", CheckCommand.class);
    ALL.put("steps", StepsCommand.class);
    ALL.put("trace", TraceCommand.class);
    ALL.put("run", RunCommand.class);
    ALL.put("study", StudyCommand.class);
    ALL.put("merge", MergeCommand.class);
    ALL.put("bench", BenchCommand.class);
    ALL.put("report", ReportCommand.class);
    ALL.put("compare", CompareCommand.class);
    ALL.put("completion", CompletionCommand.class);
    ALL.put("man", ManCommand.class);
    ALL.put("help", HelpCommand.class);
  }

  private Commands() {}

  /** Adds those that the arguments can need; without arguments, all of them. */
  static void addTo(CommandLine main, String... args) {
    Class<?> named = args.length == 0 ? null : ALL.get(args[0]);
    if (named == null || named == HelpCommand.class) {
      ALL.forEach(main::addSubcommand);
    } else {
      main.addSubcommand(args[0], named);
    }
  }
}
