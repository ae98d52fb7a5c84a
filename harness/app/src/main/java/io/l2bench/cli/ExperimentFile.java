package io.l2bench.cli;

import io.l2bench.cli.YamlText.Value;
import io.l2bench.experiment.Experiment;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.ScenarioPlan;
import io.l2bench.scenario.TraceSets;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * An experiment file: YAML whose {@code simulations} are each the cross product of lists of traces,
 * policies, capacities and so on. Its keys are the options of {@code simulate}; beside {@code
 * simulations} they hold for each simulation that does not set them.
 */
final class ExperimentFile {
  private static final String NAME = "name";
  private static final String SIMULATIONS = "simulations";
  private static final String TRACES = "traces";

  private final YamlText yaml;
  private final Path base;
  private final ScenarioPlan plan = new ScenarioPlan();

  private ExperimentFile(String file, Path base) {
    this.yaml = new YamlText(file);
    this.base = base;
  }

  /**
   * Reads a file.
   *
   * @param base the folder from which paths in it start
   * @throws BadInputException with file and line, if it or an input that it names does not serve
   */
  static Experiment read(Path file, Path base) throws IOException {
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    if (Files.isDirectory(file)) {
      throw new BadInputException(file.toString(), "an experiment file", "a folder");
    }
    try {
      return parse(file.toString(), stem, Files.readString(file), base);
    } catch (CharacterCodingException e) {
      throw new BadInputException(file.toString(), "text in UTF-8", "other bytes");
    }
  }

  /**
   * Parses a text.
   *
   * @param file as messages call it
   * @param stem the name, if the text has none
   */
  static Experiment parse(String file, String stem, String text, Path base) {
    return new ExperimentFile(file, base).parse(stem, text);
  }

  private Experiment parse(String stem, String text) {
    Map<String, List<Value>> common = new LinkedHashMap<>();
    Optional<Node> simulations = Optional.empty();
    String name = stem;
    for (Map.Entry<Value, Node> entry : yaml.mapping(text).entrySet()) {
      Value key = entry.getKey();
      switch (key.text()) {
        case NAME -> name = name(yaml.value(entry.getValue()));
        case SIMULATIONS -> simulations = Optional.of(entry.getValue());
        default -> put(common, key, entry.getValue(), List.of(NAME, SIMULATIONS, TRACES));
      }
    }
    List<Node> all =
        simulations
            .map(yaml::elements)
            .orElseThrow(() -> yaml.bad(1, "the key " + SIMULATIONS, "none"));
    for (Node simulation : all) {
      add(simulation, common);
    }
    List<Scenario> scenarios = plan.scenarios();
    if (scenarios.isEmpty()) {
      throw yaml.bad(1, "a simulation at least", "none");
    }
    return Experiment.of(name, text, base, scenarios);
  }

  private String name(Value value) {
    if (!value.text().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw yaml.bad(
          value.line(),
          "a name of letters, digits, '.', '_' and '-', since a folder gets it",
          "'%s'".formatted(value.text()));
    }
    return value.text();
  }

  private void put(Map<String, List<Value>> settings, Value key, Node node, List<String> others) {
    settings.put(ExperimentKeys.named(key, yaml, others), yaml.values(node));
  }

  private void add(Node simulation, Map<String, List<Value>> common) {
    Map<Value, Node> entries = yaml.mapping(simulation);
    Map<String, List<Value>> settings = new LinkedHashMap<>(common);
    entries.forEach((key, node) -> put(settings, key, node, List.of(TRACES)));
    List<Value> traces = settings.remove(TRACES);
    if (traces == null) {
      throw yaml.bad(
          simulation.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
          "the key " + TRACES,
          "none");
    }
    for (ExperimentKeys keys : ExperimentKeys.crossed(settings, yaml)) {
      for (Value trace : traces) {
        located(trace, () -> add(keys, trace.text()));
      }
    }
  }

  private void add(ExperimentKeys keys, String text) throws IOException {
    if (text.equals("-")) {
      throw new BadInputException("trace '-'", "a trace that can be read again", "standard input");
    }
    for (String name : TraceSets.expand(List.of(text))) {
      for (Scenario scenario : keys.scenarios(name, base)) {
        scenario.check(scenario.openRecorded());
        plan.add(scenario);
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Runs a step whose errors carry the line of a value. */
  private void located(Value value, Step step) {
    try {
      step.run();
    } catch (BadInputException | IOException e) {
      throw new BadInputException(yaml.at(value.line()), e);
    }
  }
}
