package io.redline.report.page;

import io.redline.report.Notice;
import java.util.Map;

/** The notice of what is to be supplied as one self-contained page, to be printed. */
public final class NoticePage {
  private NoticePage() {}

  public static String write(Notice notice) {
    return Pages.write("notice.html", notice.lang(), Map.of("notice", notice));
  }
}
