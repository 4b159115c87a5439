package io.redline.decisions;

import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.decisions.Contents.Packed;
import io.redline.decisions.Recorded.KeptFile;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.intake.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A judgement made ready to be recorded: what is bulky is hashed and deflated before the log is
 * locked.
 *
 * @param outcome the assessment without its findings
 * @param given names and keys of the files as they were handed in
 * @param read key of the proposal as it was understood
 * @param assessed key of the assessment
 * @param bulk all of it, by key
 */
record Prepared(
    Head outcome,
    Assessor.Depth depth,
    List<KeptFile> given,
    String read,
    String assessed,
    Map<String, Packed> bulk) {

  /** What the entry's header says of an assessment. */
  record Head(
      String proposalId,
      String proposalName,
      java.time.LocalDate asOf,
      io.redline.facts.Outcome outcome,
      String rulebook) {
    static Head of(Assessment a) {
      return new Head(
          a.proposalId(), a.proposalName(), a.asOf(), a.outcome(), a.rulebook().digest());
    }
  }

  static Prepared of(Judged judged, Contents contents) {
    Map<String, Packed> bulk = new LinkedHashMap<>();
    List<KeptFile> given = new ArrayList<>();
    for (Judged.Given file : judged.given())
      given.add(new KeptFile(file.name(), pack(file.bytes(), contents, bulk)));
    Assessment assessment = judged.screened().assessment();
    return new Prepared(
        Head.of(assessment),
        judged.depth(),
        given,
        pack(CanonicalJson.bytes(judged.screened().proposal().json()), contents, bulk),
        pack(AssessmentJson.bytes(assessment), contents, bulk),
        bulk);
  }

  /**
   * A row of a list: its proposal and assessment are kept with those of other rows, in the sheaf
   * that its entry names.
   *
   * @param proposal canonical JSON, both as it was given and as it was read
   */
  static Prepared row(
      Judged judged, String name, byte[] proposal, Woven assessment, Hashing hashing) {
    String read = hashing.key(proposal);
    return new Prepared(
        Head.of(judged.screened().assessment()),
        judged.depth(),
        List.of(new KeptFile(name, read)),
        read,
        assessment.key(hashing),
        Map.of());
  }

  /** With more to keep. */
  Prepared with(Packed more) {
    return new Prepared(outcome, depth, given, read, assessed, Map.of(more.key(), more));
  }

  private static String pack(byte[] bytes, Contents contents, Map<String, Packed> bulk) {
    String key = contents.key(bytes);
    bulk.computeIfAbsent(key, k -> Contents.pack(k, bytes));
    return key;
  }

  /**
   * @throws IllegalArgumentException when it was judged by another rulebook
   */
  Recorded by(KeptRulebook rulebook, String layers) {
    if (!outcome.rulebook().equals(rulebook.digest()))
      throw new IllegalArgumentException(
          "judged by " + outcome.rulebook() + ", not by " + rulebook.digest());
    return new Recorded(
        outcome.proposalId(),
        outcome.proposalName(),
        outcome.asOf(),
        outcome.outcome(),
        depth,
        given,
        read,
        rulebook,
        layers,
        assessed,
        ProductVersion.running());
  }
}
