package io.l2bench.cache;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Puts the arguments of a failed test, such as the policy, in front of its message. */
public final class NamedFailures implements InvocationInterceptor {
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (AssertionError | RuntimeException e) {
      String message = String.valueOf(e.getMessage()).strip();
      throw new AssertionError(named(context.getArguments()) + ": " + message, e);
    }
  }

  private static String named(List<Object> arguments) {
    return arguments.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
