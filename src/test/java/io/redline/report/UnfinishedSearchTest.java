package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.remedy.Extent;
import io.redline.remedy.Remedies;
import io.redline.remedy.RemedyWords;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No suggestion does not mean that there is none. */
class UnfinishedSearchTest {
  @Test
  void a_search_for_other_ground_that_did_not_end_is_told_in_every_report_for_people()
      throws IOException {
    for (Lang lang : Lang.values()) {
      Report report = Reports.of("name-only", lang);
      Report cut = with(new Remedies(List.of(), new Extent(1234, 5, false)), report);
      String said = new RemedyWords(report.explanation().words()).extent(cut.remedies().extent());
      assertTrue(said.contains("1234"), said);
      assertTrue(TextReport.write(List.of(cut), false, 0).contains(said));
      assertTrue(Reports.written(ReportFormat.HTML, cut).contains(said));
      assertTrue(WordText.of(ReportFormat.DOCX.write(List.of(cut), false)).contains(said));
      String json = Reports.written(ReportFormat.JSON, cut);
      assertTrue(json.contains(said), json);
      assertFalse(Reports.written(ReportFormat.JSON, report).contains("remediesTried"));
    }
  }

  private static Report with(Remedies remedies, Report of) {
    return new Report(
        of.screened(),
        of.readAs(),
        of.layers(),
        of.map(),
        of.explanation(),
        of.showAll(),
        null,
        null,
        List.of(),
        of.seenOn(),
        of.findings(),
        of.questions(),
        remedies);
  }
}
