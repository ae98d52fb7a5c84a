package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies by name, what they are made with and what they count. */
final class PoliciesTest {
  private static final Policies POLICIES = Policies.load();

  @ParameterizedTest
  @CsvSource({
    "lruu, lru",
    "lur, lru",
    "lr, lru",
    "ti, tinylfu",
    "cockprop, clock-pro",
    "xlru, lru",
    "lru2, lru-2",
    "lrs, lirs",
    "clok, clock",
    "gclokc, gclock",
    "s3fifo, s3-fifo",
    "S3_FFIO, s3-fifo",
    "qow2, qcow2",
    "tiny-lfu, tinylfu",
    "tiny, tinylfu",
    "caff, caffeine",
    "caffiene-pined, caffeine-pinned",
    "randim, random",
    "q2, 2q"
  })
  void aMisspeltNameIsAnsweredWithTheOneMeantAndAll(String misspelt, String meant) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICIES.parse(misspelt))
        .withMessage(
            "unknown policy '%s'; did you mean '%s'? Known: %s"
                .formatted(misspelt, meant, known()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xx", "foo", "belady", "-", "least-recently-used"})
  void aNameLikeNoOtherIsAnsweredWithAllAlone(String unknown) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICIES.parse(unknown))
        .withMessage("unknown policy '%s'. Known: %s".formatted(unknown, known()));
  }

  private static String known() {
    return POLICIES.all().stream().map(Policy::label).collect(Collectors.joining(", "));
  }

  @Test
  void namesAreKnownInAnyCase() {
    assertThat(POLICIES.parse("LRU")).isEqualTo(POLICIES.parse("lru"));
    assertThat(POLICIES.parse("Slru:PROTECTED=0.50").label()).isEqualTo("slru:protected=0.50");
  }

  @Test
  void aPolicyIsParsedOrPutTogether() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Out", "1");
    values.put("in", "0.5");
    Policy policy = POLICIES.policy("2Q", values);
    assertThat(policy).isEqualTo(POLICIES.parse("2q:out=1:in=0.5"));
    assertThat(policy.label()).isEqualTo("2q:out=1:in=0.5").isEqualTo(policy.toString());
    assertThat(policy.parameters()).isEqualTo(Map.of("in", 0.5, "out", 1.0));
    assertThat(POLICIES.policy("lru", Map.of())).isEqualTo(POLICIES.parse("lru"));
  }

  @ParameterizedTest
  @CsvSource({
    "lru:x=1, 'policy lru takes no parameters, found ''x=1'''",
    "slru:protected, 'policy slru takes protected=0.0..1.0, found ''protected'''",
    "slru:, 'policy slru takes protected=0.0..1.0, found '''''",
    "slru:protected=1.01, 'parameter protected must lie between 0.0 and 1.0, found 1.01'",
    "2q:in=0.5:out=1:IN=0.5, 'parameter IN is given twice'",
    "slru:protected=NaN, 'parameter protected must lie between 0.0 and 1.0, found NaN'"
  })
  void aWrongParameterIsAnsweredWithTheRightOnes(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICIES.parse(text))
        .withMessage(message);
  }

  @Test
  void aParameterMayBeAtEitherEnd() {
    assertThat(POLICIES.parse("slru:protected=0").parameters()).containsEntry("protected", 0.0);
    assertThat(POLICIES.parse("slru:protected=1").parameters()).containsEntry("protected", 1.0);
    assertThat(new Parameter("p", 0, 0, 1, "").value()).isZero();
    assertThat(new Parameter("p", 1, 0, 1, "").value()).isOne();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parameter("p", 1.5, 0, 1, ""))
        .withMessage("default of p (1.5) must lie between 0.0 and 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameter("p", -1, 0, 1, ""));
  }

  @Test
  void aNameIsOfLowerCaseWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyInfo.named("Two_Queue", ""))
        .withMessageContaining("found 'Two_Queue'");
  }

  @Test
  void settingsThatAreMissingAreRefused() {
    CacheSettings settings = new CacheSettings(1, 0, Map.of("p", 2.0), null);
    assertThat(settings.parameter("p")).isEqualTo(2.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.parameter("q"))
        .withMessageContaining("no parameter 'q'");
    assertThatIllegalArgumentException().isThrownBy(settings::requireFuture);
  }

  @Test
  void theFutureIsReadFromItsStartAndLeftWhereItIs() {
    IntBuffer lookups = IntBuffer.wrap(new int[] {4, 5}).position(1);
    IntBuffer future = new CacheSettings(1, 0, Map.of(), lookups).requireFuture();
    assertThat(future.get()).isEqualTo(4);
    assertThat(lookups.position()).isOne();
  }

  @Test
  void countsAddUpOneByOne() {
    CacheCounts one = new CacheCounts(1, 3, 5, 7, 11, 13, 17, 19);
    CacheCounts other = new CacheCounts(100, 200, 300, 400, 500, 600, 700, 800);
    assertThat(one.plus(other)).isEqualTo(new CacheCounts(101, 203, 305, 407, 511, 613, 717, 819));
    assertThat(one.lookups()).isEqualTo(4);
    assertThat(one.missRatio()).isEqualTo(0.75);
    assertThat(new CacheCounts(0, 0, 0, 0, 0, 0, 0, 0).missRatio()).isZero();
  }
}
