package io.redline.web.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What makes two requests the same: the body and the day asked for. */
final class Idempotent {
  private Idempotent() {}

  static byte[] content(byte[] body, LocalDate asOf) {
    byte[] day = ("\n" + asOf).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[body.length + day.length];
    System.arraycopy(body, 0, all, 0, body.length);
    System.arraycopy(day, 0, all, body.length, day.length);
    return all;
  }
}
