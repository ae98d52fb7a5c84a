package io.l2bench.cli;

import io.l2bench.cache.NearestName;
import io.l2bench.cli.YamlText.Value;
import io.l2bench.scenario.Scenario;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Limit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The keys of a simulation in an experiment file, which are the options of {@code simulate}. */
@Command(name = "simulate")
final class ExperimentKeys {
  /** Memory depends on the geometry, so its key is read when those of the geometry are known. */
  private static final Comparator<String> ORDER =
      Comparator.comparing(key -> key.equals("capacities"));

  @Mixin private SimulationOptions simulation = new SimulationOptions();

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  private ExperimentKeys() {}

  /**
   * The name of a key, the same for all that an option has.
   *
   * @param others keys that are no options
   * @throws BadInputException naming the nearest key, if there is none
   */
  static String named(Value key, YamlText yaml, List<String> others) {
    if (others.contains(key.text())) {
      return key.text();
    }
    CommandLine options = new CommandLine(new ExperimentKeys());
    OptionSpec option = option(options, key.text());
    if (option != null) {
      return name(option);
    }
    List<String> known = new ArrayList<>(others);
    options.getCommandSpec().options().forEach(each -> known.add(name(each)));
    String nearest = NearestName.of(key.text(), known);
    throw yaml.bad(key.line(), "a key such as '%s'".formatted(nearest), "'" + key.text() + "'");
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring(2);
  }

  /**
   * The simulations that settings mean: one, unless an option that takes one value has a list.
   *
   * @param settings values by key
   * @throws BadInputException with file and line, if a value is not one of its option
   */
  static List<ExperimentKeys> crossed(Map<String, List<Value>> settings, YamlText yaml) {
    CommandLine options = new CommandLine(new ExperimentKeys());
    requireFew(settings, yaml);
    List<List<String>> crossed = List.of(List.of());
    for (String key : settings.keySet().stream().sorted(ORDER).toList()) {
      OptionSpec option = option(options, key);
      boolean several = option != null && option.isMultiValue();
      List<List<String>> longer = new ArrayList<>();
      for (List<String> arguments : crossed) {
        List<String> all = new ArrayList<>(arguments);
        for (Value value : settings.getOrDefault(key, List.of())) {
          List<String> last = several ? all : new ArrayList<>(arguments);
          last.add("--%s=%s".formatted(key, value.text()));
          parse(last, yaml.at(value.line()));
          if (!several) {
            longer.add(last);
          }
        }
        if (several) {
          longer.add(all);
        }
      }
      crossed = longer;
    }
    return crossed.stream().map(arguments -> parse(arguments, yaml.name())).toList();
  }

  /** Refuses a cross product that a few lines of YAML blow up, before it is made. */
  private static void requireFew(Map<String, List<Value>> settings, YamlText yaml) {
    double cells = 1;
    int line = 1;
    for (List<Value> values : settings.values()) {
      cells *= values.size();
      line = Math.max(line, values.stream().mapToInt(Value::line).max().orElse(1));
    }
    if (cells > Limit.CELLS.value()) {
      throw Limit.CELLS.exceeded(yaml.at(line), String.format(Locale.ROOT, "%.0f", cells));
    }
  }

  private static ExperimentKeys parse(List<String> arguments, String where) {
    ExperimentKeys keys = new ExperimentKeys();
    try {
      new CommandLine(keys).parseArgs(arguments.toArray(String[]::new));
      keys.simulation.check();
      keys.traceOptions.reading();
    } catch (ParameterException | BadInputException e) {
      throw new BadInputException(where, e);
    }
    return keys;
  }

  /** The scenarios of a trace, one for each seed. */
  List<Scenario> scenarios(String trace, Path base) {
    return simulation.scenarios(trace, traceOptions.reading(), base);
  }

  private static @Nullable OptionSpec option(CommandLine options, String key) {
    return options.getCommandSpec().findOption("--" + key);
  }
}
