package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies of somebody else's, which a class loader of their own finds. */
final class PluginTest {
  private static final String SOURCE =
      """
      package plugin;

      import io.l2bench.cache.*;

      public final class Borrowed implements CacheFactory {
        @Override
        public PolicyInfo info() {
          return PolicyInfo.named("%s", "lru by another name").parameter("p", 1, 0, 2, "nothing");
        }

        @Override
        public TableCache create(CacheSettings settings) {
          return Policies.load().parse("lru").create(settings.capacity(), settings.seed());
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void aPolicyIsFoundBesideOursByItsLoaderAlone() throws IOException, URISyntaxException {
    try (URLClassLoader loader = compiled("borrowed")) {
      Policies policies = Policies.load(loader);
      assertThat(policies.all()).hasSize(Policies.load().all().size() + 1);
      TableCache cache = policies.parse("borrowed:p=2").create(1, /* seed= */ 1);
      assertThat(cache.access(7)).isFalse();
      assertThat(cache.access(7)).isTrue();
      assertThat(Policies.load().all()).noneMatch(policy -> policy.label().equals("borrowed"));
    }
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException, URISyntaxException {
    try (URLClassLoader loader = compiled("fifo")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Policies.load(loader))
          .withMessageStartingWith("policy 'fifo' is registered twice: ")
          .withMessageContaining("plugin.Borrowed");
    }
  }

  private URLClassLoader compiled(String name) throws IOException, URISyntaxException {
    Path source = Files.writeString(folder.resolve("Borrowed.java"), SOURCE.formatted(name));
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(CacheFactory.class.getName()), "plugin.Borrowed");
    Path ours =
        Path.of(CacheFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options =
        List.of("-proc:none", "-cp", ours.toString(), "-d", folder.toString(), source.toString());
    int status =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, options.toArray(String[]::new));
    assertThat(status).as("status of the compiler").isZero();
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, CacheFactory.class.getClassLoader());
  }
}
