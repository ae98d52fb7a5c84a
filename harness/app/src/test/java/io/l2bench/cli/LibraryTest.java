package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of harness/LIBRARY.md, as the page has them. */
final class LibraryTest {
  private static final Path PAGE = Path.of("..", "LIBRARY.md");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path folder;

  private static List<String> examples() throws IOException {
    return Pattern.compile("(?s)```java\n(.*?)```")
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /** Compiles an example; the folder of its classes. */
  private Path compiled(String name, String text) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), text);
    Path classes = folder.resolve(name);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-proc:none",
                "-cp",
                CLASS_PATH,
                "-d",
                classes.toString(),
                source.toString());
    assertThat(status).as(messages.toString(UTF_8)).isZero();
    return classes;
  }

  private Path plugin() throws IOException {
    Path classes = compiled("LastInPolicy", examples().get(1));
    Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("mine.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      out.putNextEntry(new JarEntry("META-INF/services/io.l2bench.cache.CacheFactory"));
      out.write("example.LastInPolicy\n".getBytes(UTF_8));
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
        Files.copy(each, out);
      }
    }
    return jar;
  }

  @Test
  void eachExampleIsShort() throws IOException {
    assertThat(examples()).hasSize(2).allMatch(example -> example.lines().count() < 15);
  }

  /** The cache of the first example and the policy of the second are the same order. */
  @Test
  void theCacheCountsWhatThePolicyCounts() throws Exception {
    Path classes = compiled("LastIn", examples().get(0));
    Process process =
        new ProcessBuilder("java", "-cp", CLASS_PATH + File.pathSeparator + classes, "LastIn")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    Path csv = folder.resolve("counts.csv");
    Cli simulated =
        Cli.run(
            "simulate",
            "apt-sqlite-postgres",
            "--policies=last-in",
            "--timing=sequential,closed:32",
            "--plugin=" + plugin(),
            "--csv=" + csv);
    assertThat(simulated.status()).as(simulated.err()).isZero();
    List<String> rows = Files.readAllLines(csv).stream().skip(1).toList();
    List<String> lines = printed.lines().toList();
    assertThat(lines).hasSize(2).hasSameSizeAs(rows).doesNotHaveDuplicates();
    for (int i = 0; i < 2; i++) {
      String hits = lines.get(i).replaceFirst(".*hits=([0-9]+), misses=([0-9]+).*", ",$1,$2,");
      assertThat(rows.get(i)).contains(hits);
    }
  }

  @Test
  void aPolicyIsFoundInAJarInAFolderAndOnTheClassPath() throws Exception {
    Path jar = plugin();
    String line = "last-in +last in, first out";
    for (Path given : List.of(jar, jar.getParent())) {
      Cli listed = Cli.run("policies", "--plugin", given.toString());
      assertThat(listed.status()).as(listed.err()).isZero();
      assertThat(listed.out()).containsPattern(line);
    }
    assertThat(Cli.run("policies").out()).doesNotContain("last-in");
    assertThat(System.getProperty("java.class.path")).isEqualTo(CLASS_PATH);
    System.setProperty("java.class.path", CLASS_PATH + File.pathSeparator + jar);
    try {
      assertThat(Jvm.run(List.of(), "\"$@\"", "policies").out()).containsPattern(line);
    } finally {
      System.setProperty("java.class.path", CLASS_PATH);
    }
  }

  @Test
  void whatIsNoPluginIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "text");
    assertRefused(text, "expected a jar, found ");
    assertRefused(folder.resolve("none.jar"), "expected a jar, found ");
    assertRefused(Files.createDirectory(folder.resolve("empty")), "expected a folder with jars");
    try (OutputStream file = Files.newOutputStream(folder.resolve("broken.jar"));
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("META-INF/services/io.l2bench.cache.CacheFactory"));
      out.write("example.Missing\n".getBytes(UTF_8));
    }
    assertRefused(folder.resolve("broken.jar"), "example.Missing not found");
  }

  private static void assertRefused(Path plugin, String message) {
    Cli refused = Cli.run("policies", "--plugin", plugin.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(message);
    assertThat(refused.err().lines()).hasSize(1);
  }
}
