package io.redline.report.word;

import io.redline.report.Report;
import io.redline.report.chapter.Chapter;
import java.util.List;

/**
 * The chapter on compliance as a Word file: what a reviewer takes over into the EIA report form or
 * report.
 */
public final class WordReport {
  private WordReport() {}

  /**
   * @param reports one or more, in one language; each begins on a page of its own
   * @return an Office Open XML file; the same reports give the same bytes
   */
  public static byte[] write(List<Report> reports) {
    Report first = reports.get(0);
    WordFile file =
        new WordFile(first.lang(), first.assessment().proposalName(), first.assessment().asOf());
    for (int i = 0; i < reports.size(); i++)
      new ChapterPages(Chapter.of(reports.get(i)), file).write(i == reports.size() - 1);
    return file.bytes();
  }
}
