package io.cortexmon.maven;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done once, after the last module and before Maven says how the build went. A goal
 * can not know that its module is the last: others may be built at the same time, or have no such
 * goal, and may still fail.
 */
final class AfterBuild {

  /** What is done; what it throws fails the build. */
  interface Work {
    void run() throws AbstractMojoExecutionException;
  }

  private AfterBuild() {}

  /** Has the work done at the end of a session, unless a module has failed by then. */
  static void run(MavenSession session, Runnable ifFailed, Work work) {
    @Nullable ExecutionListener before = session.getRequest().getExecutionListener();
    AtomicBoolean done = new AtomicBoolean();
    Object listener =
        Proxy.newProxyInstance(
            ExecutionListener.class.getClassLoader(),
            new Class<?>[] {ExecutionListener.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sessionEnded") && done.compareAndSet(false, true)) {
                end(((ExecutionEvent) arguments[0]).getSession(), ifFailed, work);
              }
              return forward(before, proxy, method, arguments);
            });
    session.getRequest().setExecutionListener((ExecutionListener) listener);
  }

  private static void end(MavenSession session, Runnable ifFailed, Work work) {
    if (session.getResult().hasExceptions()) {
      ifFailed.run();
      return;
    }
    try {
      work.run();
    } catch (AbstractMojoExecutionException | RuntimeException e) {
      session.getResult().addException(e);
    }
  }

  private static @Nullable Object forward(
      @Nullable ExecutionListener to, Object proxy, Method method, Object[] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "AfterBuild";
      };
    }
    if (to == null) {
      return null; // An embedder need not listen.
    }
    try {
      return method.invoke(to, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
