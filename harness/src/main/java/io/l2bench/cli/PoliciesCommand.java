package io.l2bench.cli;

import io.l2bench.cache.Parameter;
import io.l2bench.cache.Policies;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the policies. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "Lists the policies: name, what each does, what it promises.",
    footer = {"", "Example:", "  l2bench policies --long"})
final class PoliciesCommand implements Runnable {
  @Option(names = "--long", description = "adds details, parameters, cost and source of each")
  private boolean detailed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    List<PolicyInfo> infos =
        Policies.load().all().stream().map(policy -> policy.factory().info()).toList();
    Console.of(spec).print(detailed ? paragraphs(infos) : table(infos));
  }

  private static List<String> table(List<PolicyInfo> infos) {
    TextTable table = new TextTable(/* leftAligned= */ 3, "policy", "what it does", "promises");
    infos.forEach(info -> table.add(List.of(info.name(), info.summary(), promises(info))));
    return table.lines();
  }

  private static List<String> paragraphs(List<PolicyInfo> infos) {
    List<String> lines = new ArrayList<>();
    for (PolicyInfo info : infos) {
      lines.add(info.name());
      lines.add("  " + info.summary());
      lines.add("  " + info.details());
      lines.add("  cost      " + info.cost());
      lines.add("  source    " + info.source());
      lines.add("  promises  " + promises(info));
      for (Parameter p : info.parameters()) {
        lines.add(
            "  %s=%s  %s, from %s to %s"
                .formatted(p.name(), p.value(), p.meaning(), p.least(), p.most()));
      }
      lines.add("");
    }
    return lines;
  }

  private static String promises(PolicyInfo info) {
    return info.traits().stream().sorted().map(Trait::label).collect(Collectors.joining(", "));
  }
}
