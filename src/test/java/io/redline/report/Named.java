package io.redline.report;

import io.redline.Product;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** A sample under another name. */
final class Named {
  private Named() {}

  static Report of(String name) {
    try {
      ObjectNode json = (ObjectNode) Product.json(Path.of("samples/chemical-640m.json"));
      Proposal read =
          new ProposalReader(Product.assessor().rulebook().vocabulary())
              .read("test", json.toString().getBytes(StandardCharsets.UTF_8));
      return Reports.of(
          new Proposal(
              read.source(),
              read.id(),
              name,
              read.asOf(),
              read.facts(),
              read.site(),
              read.parts(),
              read.statements(),
              read.json()),
          Lang.ZH,
          Product.sampleLayers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IntakeProblem e) {
      throw new AssertionError(e);
    }
  }
}
