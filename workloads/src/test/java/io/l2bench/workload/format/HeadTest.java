package io.l2bench.workload.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first bytes of a file say before any format looks at them. */
final class HeadTest {
  private static final String LINES = "1,R,4096,512\n".repeat(200);

  private static boolean isBinary(byte[] bytes) {
    return new Head("name", bytes).isBinary();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void textIsNotBinary() {
    assertThat(isBinary(latin1(LINES))).isFalse();
    assertThat(isBinary(new byte[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 512, 60_000})
  void tornTextIsNotBinary(int hole) {
    String zeros = "\0".repeat(hole);
    assertThat(isBinary(latin1(zeros + LINES))).isFalse();
    assertThat(isBinary(latin1(LINES + zeros + LINES))).isFalse();
    assertThat(isBinary(latin1(LINES + zeros))).isFalse();
    assertThat(isBinary(latin1("1\n" + zeros))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 1000})
  void numbersOfEightBytesAreBinary(int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 1; i <= count; i++) {
      bytes.putLong(0x0a31_3233L * i);
    }
    assertThat(isBinary(bytes.array())).isTrue();
  }

  @Test
  void zerosAloneAreNotBinary() {
    byte[] bytes = new byte[4096];
    assertThat(isBinary(bytes)).isFalse();
    Arrays.fill(bytes, 0, 100, (byte) '1');
    assertThat(isBinary(bytes)).isFalse();
  }
}
