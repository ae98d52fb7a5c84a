package io.l2bench.check.qcow2;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.qcow2.CacheIo;
import io.l2bench.check.Mismatch;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Locale;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A driver or a cache with a fault is found out, in the line where an independent model with the
 * same fault goes wrong. Faults are woven into the classes, and taken out again.
 */
// An advice assigns the value that a method returns to a parameter.
@SuppressWarnings("UnusedVariable")
final class FaultyDriverTest {
  /** A fault: what it does before or after a method. */
  private enum Fault {
    STARTS_ONE_FURTHER("io.l2bench.cache.qcow2.LruSlots", "start", OneFurther.class),
    STARTS_WITHOUT_FACTOR("io.l2bench.cache.qcow2.LruSlots", "start", WithoutFactor.class),
    WRITES_NO_VICTIM_BACK("io.l2bench.cache.qcow2.Qcow2TableCache", "markDirty", Nothing.class),
    KEEPS_NO_DEPENDENCY("io.l2bench.cache.qcow2.CacheWork", "setDependency", NoIo.class),
    SERVES_THE_LAST_FIRST("io.l2bench.driver.qcow2.DriverLock", "take", LastFirst.class);

    private final String owner;
    private final String method;
    private final Class<?> advice;

    Fault(String owner, String method, Class<?> advice) {
      this.owner = owner;
      this.method = method;
      this.advice = advice;
    }

    Class<?> owner() throws ReflectiveOperationException {
      return Class.forName(owner);
    }
  }

  /** The search for a hole begins one slot further. */
  public static final class OneFurther {
    @Advice.OnMethodExit
    static void exit(
        @Advice.Return(readOnly = false) int start, @Advice.FieldValue("offsets") long[] offsets) {
      start = (start + 1) % offsets.length;
    }
  }

  /** The search begins at the number of the table, not at four times that. */
  public static final class WithoutFactor {
    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) long offset,
        @Advice.Return(readOnly = false) int start,
        @Advice.FieldValue("entryBytes") long entryBytes,
        @Advice.FieldValue("offsets") long[] offsets) {
      start = (int) (offset / entryBytes % offsets.length);
    }
  }

  /** The method does nothing. */
  public static final class Nothing {
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
      return true;
    }
  }

  /** The method does nothing, and needs no I/O. */
  public static final class NoIo {
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
      return true;
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) CacheIo io) {
      io = CacheIo.NONE;
    }
  }

  /** Who waits for the lock last goes before all others. */
  public static final class LastFirst {
    @Advice.OnMethodExit
    static void exit(@Advice.Return boolean taken, @Advice.FieldValue("waiting") Object waiting)
        throws ReflectiveOperationException {
      if (!taken) {
        lastToFront(waiting);
      }
    }

    /** Moves the last coroutine of a queue to its front. */
    public static void lastToFront(Object queue) throws ReflectiveOperationException {
      Field first = field(queue, "first");
      Object head = first.get(queue);
      Object before = null;
      Object last = head;
      while (field(last, "next").get(last) != null) {
        before = last;
        last = field(last, "next").get(last);
      }
      if (before != null) {
        field(before, "next").set(before, null);
        field(last, "next").set(last, head);
        first.set(queue, last);
        field(queue, "last").set(queue, before);
      }
    }

    private static Field field(Object of, String name) throws NoSuchFieldException {
      Field field = of.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field;
    }
  }

  @BeforeAll
  static void allowsWeaving() {
    ByteBuddyAgent.install();
  }

  private static @Nullable Mismatch check(Fault fault)
      throws IOException, ReflectiveOperationException {
    ClassReloadingStrategy reloading = ClassReloadingStrategy.fromInstalledAgent();
    new ByteBuddy()
        .redefine(fault.owner())
        .visit(Advice.to(fault.advice).on(named(fault.method)))
        .make()
        .load(fault.owner().getClassLoader(), reloading);
    try {
      return Qcow2Recording.ALLOC.check().first();
    } finally {
      reloading.reset(fault.owner());
    }
  }

  /** The lines are those of {@code alloc-64k-d64} at which a model with the fault went wrong. */
  @ParameterizedTest
  @CsvSource({
    "STARTS_ONE_FURTHER, 38",
    "STARTS_WITHOUT_FACTOR, 38",
    "SERVES_THE_LAST_FIRST, 163",
    "WRITES_NO_VICTIM_BACK, 1058",
    "KEEPS_NO_DEPENDENCY, 1059"
  })
  void findsAFaultWhereItFirstShows(Fault fault, long line) throws Exception {
    assertThat(check(fault))
        .as(fault.name().toLowerCase(Locale.ROOT))
        .extracting(Mismatch::line)
        .isEqualTo(line);
    assertThat(Qcow2Recording.ALLOC.check().first()).isNull();
  }
}
