package io.redline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a session who fills in forms, without a browser. */
final class Browsing {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final TestServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String token;

  private Browsing(TestServer server) {
    this.server = server;
  }

  static Browsing signedIn(TestServer server, String name, String password) {
    Browsing person = new Browsing(server);
    person.get("/login");
    person.post("/login", "username", name, "password", password);
    person.get("/account");
    return person;
  }

  /** The page, in Chinese. */
  TestServer.Answer get(String path) {
    TestServer.Answer answer = send(HttpRequest.newBuilder(server.at(path)).GET());
    Matcher found = TOKEN.matcher(answer.text());
    if (found.find()) token = found.group(1);
    return answer;
  }

  /** A form with the token of the last page. */
  TestServer.Answer post(String path, String... fields) {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
    for (int i = 0; i < fields.length; i += 2)
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    return sendForm(path, body.toString());
  }

  /** A form as another site would send it. */
  TestServer.Answer postWithoutToken(String path, String... fields) {
    StringBuilder body = new StringBuilder("a=b");
    for (int i = 0; i < fields.length; i += 2)
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    return sendForm(path, body.toString());
  }

  private TestServer.Answer sendForm(String path, String body) {
    return send(
        HttpRequest.newBuilder(server.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private TestServer.Answer send(HttpRequest.Builder request) {
    try {
      return new TestServer.Answer(
          client.send(
              request.header("Accept", "text/html").header("Accept-Language", "zh").build(),
              BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
