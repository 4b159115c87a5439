package io.redline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a server on this machine for its page and for one assessment. */
final class Rehearsal {
  private static final String PROPOSAL =
      """
      {"id": "rehearsal", "name": "rehearsal", "nature": "new", "activities": ["chemical-project"],
       "site": {"geometry": {"type": "Point", "coordinates": [105.06, 28.76]}}}
      """;

  private final int port;

  private Rehearsal(int port) {
    this.port = port;
  }

  /**
   * @throws IllegalStateException when an answer is not what it should be
   */
  static void at(int port) {
    Rehearsal rehearsal = new Rehearsal(port);
    rehearsal.ask("/", null);
    rehearsal.ask("/api/vocabulary", null);
    rehearsal.ask("/api/try", PROPOSAL);
    rehearsal.ask("/api/assessments", PROPOSAL);
  }

  private void ask(String path, String proposal) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      if (proposal != null) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        connection.getOutputStream().write(proposal.getBytes(StandardCharsets.UTF_8));
      }
      if (connection.getResponseCode() / 100 != 2)
        throw new IllegalStateException(path + ": " + connection.getResponseCode());
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
