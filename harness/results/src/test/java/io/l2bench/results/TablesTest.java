package io.l2bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation of the tables against their declarations. */
final class TablesTest {
  private static final Path README = Path.of("../../results/README.md");

  static java.util.List<Table<?>> tables() {
    return Tables.all();
  }

  /** With {@code -Dgolden.update=true} the page is written anew instead. */
  @ParameterizedTest
  @MethodSource("tables")
  void thePageHasTheDeclaredColumns(Table<?> table) throws IOException {
    String page = Files.readString(README);
    Matcher section =
        Pattern.compile(
                "(?s)(\n## "
                    + Pattern.quote(table.file())
                    + "\n.*?)(\\| column \\| unit \\|.*?\n)(?=\n|\\z)")
            .matcher(page);
    assertThat(section.find()).as("a section on %s with a table", table.file()).isTrue();
    if (Boolean.getBoolean("golden.update")) {
      String written =
          page.substring(0, section.start(2))
              + Tables.markdown(table)
              + page.substring(section.end(2));
      Files.writeString(README, written);
    } else {
      assertThat(section.group(2)).isEqualTo(Tables.markdown(table));
    }
  }

  @Test
  void noTableHasAColumnTwiceAndEachColumnHasAMeaning() {
    for (Table<?> table : Tables.all()) {
      assertThat(table.names()).as(table.file()).doesNotHaveDuplicates();
      assertThat(table.columns()).as(table.file()).noneMatch(c -> c.meaning().isBlank());
    }
  }
}
