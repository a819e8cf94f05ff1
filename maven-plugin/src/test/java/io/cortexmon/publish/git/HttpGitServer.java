package io.cortexmon.publish.git;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.transport.ReceivePack;

/** Serves a repository over HTTP on this machine, to one user with one password. */
public final class HttpGitServer implements AutoCloseable {

  public static final String USER = "builder";

  public static final String PASSWORD = "s3cr+t/of the=house";

  private final Server server = new Server();

  private final ServerConnector connector = new ServerConnector(server);

  private final List<String> requests = new CopyOnWriteArrayList<>();

  private volatile int status;

  public HttpGitServer(BareRepository repository) throws Exception {
    this(repository, pack -> {});
  }

  HttpGitServer(BareRepository repository, Consumer<ReceivePack> receive) throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    GitServlet git = new GitServlet();
    git.setRepositoryResolver(
        (request, name) -> {
          if (!name.equals("monitoring.git")) {
            throw new org.eclipse.jgit.errors.RepositoryNotFoundException(name);
          }
          return open(repository);
        });
    git.setReceivePackFactory(
        (request, opened) -> {
          ReceivePack pack = new ReceivePack(opened);
          receive.accept(pack);
          return pack;
        });
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(git), "/*");
    context.addFilter(
        new FilterHolder(new Gate()), "/*", EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
    server.setHandler(context);
    server.start();
  }

  private static org.eclipse.jgit.lib.Repository open(BareRepository repository) {
    try {
      return repository.open();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its URL. */
  public String url() {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/monitoring.git";
  }

  /** Answers everything with this status from now on; 0 to serve. */
  void answers(int answer) {
    status = answer;
  }

  /** Method, path and whether there were credentials, of each request. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  private final class Gate extends HttpFilter {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String login = request.getHeader("Authorization");
      requests.add(
          request.getMethod()
              + " "
              + request.getRequestURI()
              + (login == null ? "" : " as somebody"));
      String expected =
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      if (!expected.equals(login)) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"monitoring\"");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      } else if (status != 0) {
        response.sendError(status);
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
