package io.redline.report;

import io.redline.Product;
import io.redline.explain.Explanation;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerStore;
import io.redline.report.format.ReportFormat;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reports of samples as tests need them. */
final class Reports {
  private Reports() {}

  static Report of(String sample, Lang lang) {
    return of(sample, lang, Product.sampleLayers());
  }

  static Report of(String sample, Lang lang, LayerStore layers) {
    try {
      ProposalReader reader = new ProposalReader(Product.assessor().rulebook().vocabulary());
      return of(reader.read(Path.of("samples", sample + ".json")), lang, layers);
    } catch (io.redline.intake.IntakeProblem e) {
      throw new AssertionError(e);
    }
  }

  static Report of(Proposal proposal, Lang lang, LayerStore layers) {
    Screening screening = new Screening(Product.assessor(), layers);
    try {
      Screened screened = screening.screen(proposal, Screening.day(null, proposal));
      return Report.of(
          screened, screening, List.of(), new Explanation(lang, screening.rulebook()), false, true);
    } catch (io.redline.intake.IntakeProblem e) {
      throw new AssertionError(e);
    }
  }

  static String written(ReportFormat format, Report... reports) {
    return new String(format.write(List.of(reports), reports.length > 1), StandardCharsets.UTF_8);
  }
}
