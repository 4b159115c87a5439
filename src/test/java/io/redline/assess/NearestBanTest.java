package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerStore;
import io.redline.screening.Screening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which prohibition a row of a list names. */
class NearestBanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Test
  void what_is_violated_comes_first() throws Exception {
    Judgement near = judge("chemical-640m.json", Product.sampleLayers());
    assertEquals(Outcome.VIOLATED, near.nearest().outcome());
    assertEquals(near.worst(), near.nearest());
  }

  @Test
  void a_distance_within_its_doubt_comes_before_what_was_not_measured() throws Exception {
    Judgement band = judge("chemical-doubt-band.json", Product.sampleLayers());
    assertEquals("CJBHF-26-2", band.nearest().clause().id());
    assertEquals(Outcome.UNDETERMINED, band.nearest().outcome());
    assertTrue(band.openBans().size() > 5);
  }

  @Test
  void a_limit_that_is_hit_comes_before_what_bars_everybody() throws Exception {
    // Whether it is a chemical project is disputed; that it stands on the bank is not.
    Judgement soap = judge("detergent-doubtful-code.json", Product.sampleLayers());
    assertEquals("CJBHF-26-2", soap.nearest().clause().id());
  }

  @Test
  void the_open_ones_are_those_of_the_assessment() throws Exception {
    for (Path sample : Product.samples()) {
      Judgement judged = judge(sample.getFileName().toString(), Product.sampleLayers());
      assertEquals(
          judged.assessment().findings().stream()
              .filter(Finding::isOpenBan)
              .map(f -> f.clause().id() + f.outcome() + f.missing())
              .toList(),
          judged.openBans().stream().map(f -> f.clause().id() + f.outcome() + f.missing()).toList(),
          sample.toString());
    }
  }

  @Test
  void with_parts_it_is_the_same() throws Exception {
    for (Path sample : Product.samples()) {
      Judgement judged = judge(sample.getFileName().toString(), Product.sampleLayers());
      Judgement whole = judge(sample.getFileName().toString(), Product.sampleLayers());
      whole.as(whole.assessment());
      assertEquals(id(judged.nearest()), id(whole.nearest()), sample.toString());
      assertEquals(id(judged.worst()), id(whole.worst()), sample.toString());
    }
  }

  @Test
  void where_all_are_decided_it_is_the_one_kept_by_the_shortest_distance() throws Exception {
    boolean some = false;
    for (Path sample : Files.list(Product.SAMPLES.resolve("ordinary")).sorted().toList()) {
      Path file = sample.resolve("answered.json");
      if (!Files.exists(file)) continue;
      Judgement judged = judge(reader().read(file), Product.defaultLayers());
      if (judged.headline() != Headline.CLEAR) continue;
      Finding nearest = judged.nearest();
      if (nearest == null) continue;
      some = true;
      assertEquals(Outcome.SATISFIED, nearest.outcome(), sample.toString());
    }
    assertTrue(some);
  }

  @Test
  void a_project_that_no_prohibition_is_about_names_none() {
    assertNull(Bans.of(List.of()).closest(leaf -> 1));
  }

  private static String id(Finding finding) {
    return finding == null ? null : finding.clause().id();
  }

  private static ProposalReader reader() {
    return new ProposalReader(Product.assessor().rulebook().vocabulary());
  }

  private static Judgement judge(String sample, LayerStore layers) throws Exception {
    return judge(reader().read(Product.SAMPLES.resolve(sample)), layers);
  }

  private static Judgement judge(Proposal proposal, LayerStore layers) throws Exception {
    return new Screening(Product.assessor(), layers)
        .judge(proposal, proposal.asOf() == null ? DAY : proposal.asOf());
  }
}
