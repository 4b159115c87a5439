package io.redline.web;

import io.redline.Product;
import io.redline.screening.Screening;
import io.redline.web.serving.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A running server on the sample layers, one for all tests of a run; or one of its own for a test
 * that changes what the server is.
 */
public final class TestServer implements AutoCloseable {
  private static TestServer shared;
  private final Server server;
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(Path data, Supplier<Screening> screening) {
    server =
        Server.start(
            new Serving(InetAddress.getLoopbackAddress(), 0, data, screening, console::add));
  }

  /** The packed rulebook on the sample layers. */
  static Screening samples() {
    return new Screening(Product.assessor(), Product.sampleLayers());
  }

  static synchronized TestServer shared() {
    if (shared == null) {
      shared = fresh();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** On a data folder that another server may have used before. */
  static TestServer on(Path data) {
    return new TestServer(data, TestServer::samples);
  }

  static TestServer on(Path data, Supplier<Screening> screening) {
    return new TestServer(data, screening);
  }

  static TestServer fresh() {
    try {
      return on(Files.createTempDirectory("redline-web"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Server server() {
    return server;
  }

  List<String> console() {
    return console;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** A proposal, or what pretends to be one. */
  Answer post(String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .POST(BodyPublishers.ofString(json))
            .header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    return send(request);
  }

  Answer send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    return send(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return Product.JSON.readTree(response.body());
    }

    boolean isProblem(int status) {
      return status() == status
          && header("Content-Type").startsWith("application/problem+json")
          && json().path("status").intValue() == status
          && !json().path("title").asString("").isEmpty();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
