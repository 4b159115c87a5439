package io.redline.web;

import io.redline.web.TestServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A list on its way to a server, as a browser's form sends it. */
final class SentList {
  private static final String BOUNDARY = "-------between-the-parts";
  private static final long LONGEST_WAIT_SECONDS = 120;
  static final String PASSWORD = "correct horse battery";

  private final TestServer server;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private String name = "list.csv";
  private byte[] bytes;

  SentList(TestServer server) {
    this.server = server;
  }

  SentList file(String fileName, byte[] content) {
    name = fileName;
    bytes = content;
    return this;
  }

  SentList file(Path file) {
    try {
      return file(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SentList text(String text) {
    return file("list.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  SentList with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  SentList header(String header, String value) {
    headers.addAll(List.of(header, value));
    return this;
  }

  SentList as(String person) {
    return header("Authorization", basic(person));
  }

  static String basic(String person) {
    String both = person + ":" + PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  Answer to(String path) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    return server.send("POST", path, body(), all.toArray(String[]::new));
  }

  /** Orders it and gives the job's address. */
  String ordered() {
    Answer answer = to("/api/audits");
    if (answer.status() != 202) throw new AssertionError(answer.status() + " " + answer.text());
    return answer.header("Location");
  }

  private byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
    if (bytes != null) part(body, "name=\"list\"; filename=\"" + name + "\"", bytes);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String said, byte[] content) {
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + said + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Asks a job again and again until it is as hoped for; fails after a bound. */
  static JsonNode until(
      TestServer server, String job, Predicate<JsonNode> hoped, String... headers) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    try {
      while (true) {
        JsonNode now = server.get(job, headers).json();
        if (hoped.test(now)) return now;
        if (System.nanoTime() > end) throw new AssertionError("never came: " + now);
        if (new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)) throw new AssertionError();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Predicate<JsonNode> isIn(String state) {
    return job -> job.path("state").asString("").equals(state);
  }

  static JsonNode done(TestServer server, String job, String... headers) {
    JsonNode end = until(server, job, isIn("done").or(isIn("failed")), headers);
    if (!isIn("done").test(end)) throw new AssertionError(end.toString());
    return end;
  }
}
