package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Größe 3 µs", "日本語", "\ud83d\ude80"})
  void plainTextStaysAsItIs(String text) {
    assertThat(PlainText.line(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nb', a\\nb",
    "'a\tb', a\\tb",
    "'\u001b[31m', \\x1b[31m",
    "'\u009b31m', \\x9b31m",
    "'a\u0000', a\\x00",
    "'\u202eabc', \\u202eabc",
    "'a\u2028b', a\\u2028b",
    "'\ud83d', \\ud83d"
  })
  void whatControlsATerminalIsShownByItsCode(String text, String shown) {
    assertThat(PlainText.line(text)).isEqualTo(shown);
  }

  @Test
  void noCharacterThatIsLeftControlsATerminal() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String line = PlainText.line(Character.toString(character));
      assertThat(line.codePoints().noneMatch(Character::isISOControl)).isTrue();
    }
  }

  @Test
  void aLongValueLosesItsMiddle() {
    String value = "a".repeat(500) + "z";
    assertThat(PlainText.brief(value)).hasSize(120).startsWith("aaa").contains("...").endsWith("z");
    assertThat(PlainText.brief("a".repeat(120))).isEqualTo("a".repeat(120));
    assertThat(PlainText.cut("abcdefghij", 6)).isEqualTo("ab...j");
  }

  @Test
  void aMessageRepeatsNoLongValue() {
    String huge = "9".repeat(100_000);
    assertThat(new BadInputException(huge, "a number", "'" + huge + "'"))
        .message()
        .hasSizeLessThan(540)
        .endsWith("9'");
  }
}
