package io.redline.web;

import io.redline.web.serving.InForce;
import io.redline.web.serving.Serving;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The door of this room: starts the HTTP API and the web page. */
public final class Server implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed;

  private Server(ConfigurableApplicationContext context, CountDownLatch closed) {
    this.context = context;
    this.closed = closed;
  }

  /** The port is taken by another program. */
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Returns when requests are answered.
   *
   * @throws PortTaken when another program listens there
   * @throws RuntimeException a broken rulebook or layer, as their readers say it
   */
  public static Server start(Serving serving) {
    InForce inForce = new InForce(serving.screening());
    CountDownLatch closed = new CountDownLatch(1);
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(settings(serving));
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Serving.class, () -> serving);
          beans.registerBean(InForce.class, () -> inForce);
        });
    application.addListeners(
        event -> {
          if (event instanceof ContextClosedEvent) closed.countDown();
        });
    try {
      Server server = new Server(application.run(), closed);
      inForce.screening();
      return server;
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause())
        if (cause instanceof PortInUseException) throw new PortTaken(e);
      throw e;
    }
  }

  /** The port that requests are answered on. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** Answers what a first visitor asks, so that everything an answer needs has been loaded once. */
  public void rehearse() {
    Rehearsal.at(port());
  }

  /** Returns when the server was closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** The parts inside, for tests. */
  ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }

  /** An operator's own settings lie in the data folder and decide over these. */
  private static Map<String, Object> settings(Serving serving) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", serving.host().getHostAddress());
    settings.put("server.port", serving.port());
    // To this machine an answer is sent sooner than it is packed.
    settings.put("server.compression.enabled", !serving.isLoopback());
    settings.put("spring.config.location", "classpath:/io/redline/web/application.yaml");
    settings.put(
        "spring.config.additional-location",
        "optional:file:" + serving.dataFolder().toAbsolutePath().resolve("server.yaml"));
    return settings;
  }
}
