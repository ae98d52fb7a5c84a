package io.l2bench.cluster;

import io.l2bench.experiment.Engine;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;

/** The configuration of a study's Spark: what the user set, then what a study needs. */
final class Configuration {
  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String WAIT = "spark.scheduler.maxRegisteredResourcesWaitingTime";

  /** What holds unless the user set it. */
  private static final Map<String, String> USUAL =
      Map.of(
          "spark.app.name",
          "l2bench",
          MASTER,
          "local[*]",
          "spark.ui.enabled",
          "false",
          "spark.ui.showConsoleProgress",
          "false",
          "spark.log.level",
          "ERROR",
          "spark.driver.maxResultSize",
          "0");

  private Configuration() {}

  /** The configuration for a master; null takes the user's. */
  static SparkConf of(@Nullable String master) {
    // Two providers of slf4j are on the class path: l2bench's, which is silent, and Spark's.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    SparkConf conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    USUAL.forEach(conf::setIfMissing);
    if (conf.get(MASTER).startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return conf.set(JARS, jars(conf.get(JARS, "")));
  }

  /** How long to wait for an executor. */
  static long secondsForResources(SparkConf conf) {
    return conf.getTimeAsSeconds(WAIT, "300s");
  }

  /** The jars that executors need: the user's, and l2bench's own with its plug-ins. */
  private static String jars(String users) {
    List<String> all = new ArrayList<>(List.of(users.split(",", -1)));
    Stream.of(Engine.class, SparkEngine.class).map(Configuration::jar).forEach(all::add);
    // The jars of --plugin are all that this loader has of its own.
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader plugins) {
      Stream.of(plugins.getURLs()).map(URL::toString).forEach(all::add);
    }
    return all.stream().filter(jar -> !jar.isEmpty()).distinct().collect(Collectors.joining(","));
  }

  private static String jar(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      Path path = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(path) ? path.toString() : "";
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a jar without a path: " + source, e);
    }
  }
}
