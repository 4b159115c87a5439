package io.redline.decisions;

import io.redline.Product;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** The sample proposals, judged on the sample layers. */
final class Samples {
  static final LocalDate DAY = LocalDate.parse("2026-11-01");
  static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
  static final Screening SCREENING = new Screening(Product.assessor(), Product.sampleLayers());

  private Samples() {}

  static Judged judged(String name) throws Exception {
    return judged(Product.SAMPLES.resolve(name + ".json"));
  }

  static Judged judged(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return Judged.of(screened(bytes, SCREENING, DAY), bytes);
  }

  static Screened screened(byte[] bytes, Screening screening, LocalDate day) throws Exception {
    Proposal proposal =
        new ProposalReader(screening.rulebook().vocabulary()).read("proposal.json", bytes);
    return screening.screen(proposal, day);
  }
}
