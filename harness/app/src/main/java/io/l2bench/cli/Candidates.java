package io.l2bench.cli;

import io.l2bench.cache.Policy;
import io.l2bench.device.Devices;
import io.l2bench.driver.Loading;
import io.l2bench.scenario.TraceSets;
import io.l2bench.workload.TraceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The values that a shell completes, by what the help calls an argument. */
final class Candidates {
  private static final String POLICIES = "--policies";

  private static final Map<String, Supplier<Stream<String>>> BY_LABEL =
      Map.of(
          "TRACE", Candidates::traces,
          "TIMING", () -> Stream.of("sequential", "closed:32", "open", "recorded"),
          "DEVICE", () -> Devices.all().keySet().stream(),
          "LOADING", () -> Stream.of(Loading.values()).map(Loading::label));

  private Candidates() {}

  /** Adds them to a command and those below it. */
  static void addTo(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    for (OptionSpec option : List.copyOf(spec.options())) {
      of(option).ifPresent(names -> replace(spec, option, names));
    }
    List<PositionalParamSpec> parameters = List.copyOf(spec.positionalParameters());
    for (PositionalParamSpec parameter : parameters) {
      of(parameter).ifPresent(names -> replace(spec, parameter, names));
    }
    command.getSubcommands().values().forEach(Candidates::addTo);
  }

  private static void replace(CommandSpec spec, ArgSpec argument, List<String> names) {
    if (argument.group() != null) {
      return;
    }
    spec.remove(argument);
    if (argument instanceof OptionSpec option) {
      spec.addOption(option.toBuilder().completionCandidates(names).build());
    } else if (argument instanceof PositionalParamSpec parameter) {
      spec.addPositional(parameter.toBuilder().completionCandidates(names).build());
    }
  }

  private static Optional<List<String>> of(ArgSpec argument) {
    if (argument instanceof OptionSpec option && option.longestName().equals(POLICIES)) {
      return argument.arity().max() == 0 ? Optional.empty() : Optional.of(policies());
    }
    return Optional.ofNullable(BY_LABEL.get(argument.paramLabel()))
        .map(names -> names.get().toList());
  }

  private static Stream<String> traces() {
    Stream<String> names =
        ServiceLoader.load(TraceSource.class).stream()
            .flatMap(source -> source.get().names().stream());
    return Stream.concat(TraceSets.words().stream(), names);
  }

  private static List<String> policies() {
    List<String> names = new ArrayList<>(List.of("all"));
    PolicySelection.known().all().stream().map(Policy::label).forEach(names::add);
    return names;
  }
}
