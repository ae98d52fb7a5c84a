package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for Unix, in a tree as the zip has it. */
final class LauncherTest {
  @TempDir Path folder;

  @BeforeEach
  void unpack() throws IOException {
    Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("l2bench");
    Files.copy(Path.of("src/main/sh/l2bench.sh"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    writeJar(Files.createDirectories(folder.resolve("lib")).resolve("l2bench.jar"));
  }

  /** A jar that finds the classes of this test. */
  private static void writeJar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(part -> Path.of(part).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }

  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void runsTheJarBesideItThroughALinkAndTriesAnArchiveOnce() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("bin/l2bench"));
    Path cache = folder.resolve("cache");
    Cli run = run(link, Map.of("L2BENCH_CACHE", cache.toString()));
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).startsWith("l2bench ").hasLineCount(1);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).anyMatch(file -> file.toString().endsWith(".jsa.tried"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JAVA_TOOL_OPTIONS"})
  void usersMayChooseTheCollector(String variable) throws Exception {
    Path launcher = folder.resolve("bin/l2bench");
    Map<String, String> own = Map.of("L2BENCH_CACHE", "none", variable, "-XX:+UseParallelGC");
    Cli run = run(launcher, own);
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).contains("l2bench ");
  }

  @Test
  void saysSoIfThereIsNoJava() throws Exception {
    Cli run = run(folder.resolve("bin/l2bench"), Map.of("JAVA_HOME", "/none"));
    assertThat(run.status()).isEqualTo(127);
    assertThat(run.out())
        .isEqualTo("l2bench: expected Java 17 or newer in JAVA_HOME or on the PATH, found none\n");
  }

  private static Cli run(Path launcher, Map<String, String> variables) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Cli(process.waitFor(), printed, "");
  }
}
