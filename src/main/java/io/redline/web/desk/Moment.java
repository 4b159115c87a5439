package io.redline.web.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people here read them: Asia/Shanghai, to the minute. */
final class Moment {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Moment() {}

  static String of(Instant at) {
    return MINUTE.format(at);
  }
}
