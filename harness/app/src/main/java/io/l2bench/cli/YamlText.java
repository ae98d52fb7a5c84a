package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file whose values know their lines.
 *
 * @param name of the file, for messages
 */
record YamlText(String name) {

  /** A scalar as it was written, and its line, from 1. */
  record Value(String text, int line) {}

  /** The mapping that a text holds, its keys in order. */
  Map<Value, Node> mapping(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> bad(1, "keys and their values", "an empty file"));
      return mapping(root);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw bad(line, "YAML", problem(e.getProblem()));
    } catch (YamlEngineException e) {
      throw bad(1, "YAML", problem(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      throw bad(1, "YAML of a few levels", "more levels than fit the stack");
    }
  }

  /** The entries of a mapping. */
  Map<Value, Node> mapping(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw bad(line(node), "keys and their values", kind(node));
    }
    Map<Value, Node> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      Value key = value(entry.getKeyNode());
      Integer earlier = lines.putIfAbsent(key.text(), key.line());
      if (earlier != null) {
        throw bad(key.line(), "a key once", "'%s' as in line %d".formatted(key.text(), earlier));
      }
      entries.put(key, entry.getValueNode());
    }
    return entries;
  }

  /** The elements of a list, or the one value that stands for a list of it. */
  List<Node> elements(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  /** Values: one, or a list. */
  List<Value> values(Node node) {
    List<Value> values = new ArrayList<>();
    elements(node).forEach(element -> values.add(value(element)));
    if (values.isEmpty()) {
      throw bad(line(node), "a value", "an empty list");
    }
    return values;
  }

  /** One value. */
  Value value(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return new Value(scalar.getValue(), line(node));
    }
    throw bad(line(node), "a value", kind(node));
  }

  BadInputException bad(int line, String expected, String found) {
    return new BadInputException(at(line), expected, found);
  }

  /** File and line, for messages. */
  String at(int line) {
    return name + ":" + line;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static String kind(Node node) {
    if (node.getNodeType() == NodeType.SCALAR) {
      String text = ((ScalarNode) node).getValue();
      return text.isBlank() ? "nothing" : "'%s'".formatted(text);
    }
    return node.getNodeType() == NodeType.SEQUENCE ? "a list" : "keys and their values";
  }

  /** What the parser found, which may follow what it expected. */
  private static String problem(String message) {
    return message.replaceFirst("^(.*but )?found ", "").lines().findFirst().orElse(message);
  }
}
