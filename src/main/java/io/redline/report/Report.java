package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.remedy.Remedies;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.DerivedFact;
import io.redline.site.MapView;
import io.redline.site.ReadAs;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a report is made of.
 *
 * @param screened the proposal as read, its site, and the verdict
 * @param layers the editions in force on the as-of day
 * @param showAll list the clauses that are not applicable too
 * @param map null without site coordinates
 * @param stamp null when the assessment was not recorded
 * @param signature of a report from the decision log; null for one that is not
 * @param conclusions what people concluded on single clauses, expired ones too
 * @param seenOn a conclusion that expired before this day is shown as expired and no longer counts
 * @param findings every finding explained, in the assessment's order
 * @param questions what is still to be known
 * @param remedies what the applicant can do, each assessed again
 */
public record Report(
    Screened screened,
    ReadAs readAs,
    LayerStore layers,
    MapView map,
    Explanation explanation,
    boolean showAll,
    RecordStamp stamp,
    Signature signature,
    List<Conclusion> conclusions,
    LocalDate seenOn,
    List<ExplainedFinding> findings,
    List<Question> questions,
    Remedies remedies) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  public Report {
    conclusions = List.copyOf(conclusions);
    findings = List.copyOf(findings);
  }

  /**
   * With what the applicant can do about it.
   *
   * @param fileNotes how the site's own file was understood; empty when the proposal gave the site
   * @param withMap whether to draw what lies around the site
   */
  public static Report of(
      Screened screened,
      Screening by,
      List<Message> fileNotes,
      Explanation explanation,
      boolean showAll,
      boolean withMap) {
    return of(screened, by, fileNotes, explanation, showAll, withMap, Remedies.of(screened, by));
  }

  /**
   * With the remedies given: none where an answer has to be quick.
   *
   * @param fileNotes how the site's own file was understood; empty when the proposal gave the site
   * @param withMap whether to draw what lies around the site
   */
  public static Report of(
      Screened screened,
      Screening by,
      List<Message> fileNotes,
      Explanation explanation,
      boolean showAll,
      boolean withMap,
      Remedies remedies) {
    LayerStore layers = by.layers().on(screened.assessment().asOf());
    return new Report(
        screened,
        SiteReading.of(screened, by, fileNotes),
        layers,
        withMap ? SiteMap.of(screened, layers, remedies.found()) : null,
        explanation,
        showAll,
        null,
        null,
        List.of(),
        screened.assessment().asOf(),
        explanation.findings(screened.assessment()),
        explanation.questions(screened.assessment()),
        remedies);
  }

  /** The same as it stands in the decision log. */
  public Report recorded(RecordStamp newStamp) {
    return new Report(
        screened,
        readAs,
        layers,
        map,
        explanation,
        showAll,
        newStamp,
        signature,
        conclusions,
        seenOn,
        findings,
        questions,
        remedies);
  }

  /** The same with what people concluded by the as-of day. */
  public Report concluded(List<Conclusion> byPeople) {
    return concluded(byPeople, assessment().asOf());
  }

  /**
   * The same with what people have concluded.
   *
   * @param day on which the report is made; the as-of day if that is later
   */
  public Report concluded(List<Conclusion> byPeople, LocalDate day) {
    return reviewed(byPeople, signature, day);
  }

  /**
   * The same as people left it in the decision log: their conclusions, and who signed.
   *
   * @param day on which the report is made; the as-of day if that is later
   */
  public Report reviewed(List<Conclusion> byPeople, Signature signed, LocalDate day) {
    LocalDate asOf = assessment().asOf();
    return new Report(
        screened,
        readAs,
        layers,
        map,
        explanation,
        showAll,
        stamp,
        signed,
        byPeople,
        day.isAfter(asOf) ? day : asOf,
        findings,
        questions,
        remedies);
  }

  /** What the report may be used for; one from the decision log is what its signature makes it. */
  public Grade grade() {
    if (signature != null && !signature.isGiven()) return Grade.PRECHECK;
    return signature == null
        ? Grade.of(assessment().findings(), conclusions, seenOn)
        : Grade.signed(assessment().findings(), conclusions, seenOn);
  }

  /**
   * The grade as printed on every page. One from the decision log that nobody signed says so, and
   * one whose conclusions have expired since it was signed.
   */
  public String gradeTitle() {
    Words words = explanation.words();
    String title = grade().title(words);
    if (signature == null || grade() == Grade.REVIEWED) return title;
    return title + " · " + words.label(signatureState());
  }

  private String signatureState() {
    if (!isSigned()) return "signature.none";
    return conclusions.stream().allMatch(c -> c.holdsOn(seenOn))
        ? "signature.open"
        : "signature.expired";
  }

  /** What people conclude, in a sentence; empty when nobody concluded and nobody signed. */
  public String personHeadline() {
    return PersonHeadline.of(this);
  }

  /** Who signed and when, with the number of the record of it; empty when nobody did. */
  public String signatureLine() {
    if (!isSigned()) return "";
    return explanation.words().label("signature")
        + Punctuation.colon(lang())
        + signature.by()
        + Punctuation.comma(lang())
        + signature.on()
        + Punctuation.inBrackets(
            lang(), explanation.words().label("signature.record") + " " + signature.record());
  }

  public boolean isSigned() {
    return signature != null && signature.isGiven();
  }

  /** Those that count: what does not is shown, and never recorded as if it did. */
  public List<Conclusion> countingConclusions() {
    return Conclusion.counting(conclusions, seenOn);
  }

  /** With the conclusions that count; null when there is none. */
  public ReviewedOutcome reviewed() {
    List<Conclusion> counting = countingConclusions();
    return counting.isEmpty() ? null : new ReviewedOutcome(assessment().findings(), counting);
  }

  /** Of those that count the ones on a clause. */
  public List<Conclusion> countingConclusionsOn(String clause) {
    return countingConclusions().stream().filter(c -> c.clause().equals(clause)).toList();
  }

  /** What a clause comes to as people left it; the machine's outcome where nobody concluded. */
  public Outcome outcome(Finding finding) {
    ReviewedOutcome reviewed = reviewed();
    return reviewed == null ? finding.outcome() : reviewed.of(finding);
  }

  /** The overall outcome with the conclusions that count; null when there is none. */
  public Outcome reviewedOutcome() {
    ReviewedOutcome reviewed = reviewed();
    return reviewed == null ? null : reviewed.overall();
  }

  /** The overall outcome: as people left it, where they did. */
  public Outcome outcome() {
    Outcome reviewed = reviewedOutcome();
    return reviewed == null ? assessment().outcome() : reviewed;
  }

  /** What people concluded on a clause, in the order given; empty when nobody did. */
  public List<Conclusion> conclusionsOn(String clause) {
    return conclusions.stream().filter(c -> c.clause().equals(clause)).toList();
  }

  public Assessment assessment() {
    return screened.assessment();
  }

  public Lang lang() {
    return explanation.words().lang();
  }

  public List<Finding> shown() {
    return explained().stream().map(ExplainedFinding::finding).toList();
  }

  /** The findings to be listed, worst first, as every format explains them. */
  public List<ExplainedFinding> explained() {
    return findings.stream().filter(f -> showAll || f.machine() != Outcome.NOT_APPLICABLE).toList();
  }

  /** How each further part of the project was read; empty when it has none. */
  public List<PartReading> parts() {
    return screened.parts().stream().map(part -> PartReading.of(part, layers)).toList();
  }

  /** A part's name and kind, and how it was read, in a line. */
  public String readAsLine(PartReading part) {
    String kind = explanation.words().role(part.part().role());
    String name = part.part().name();
    return TEXTS.say(lang(), "report.part", name, kind, readAsLine(part.readAs()));
  }

  /** "How we read this", in a line. */
  public String readAsLine() {
    return readAsLine(readAs);
  }

  private String readAsLine(ReadAs readAs) {
    Lang lang = lang();
    String place = words(readAs.place());
    if (Double.isNaN(readAs.longitude()))
      return TEXTS.say(lang, "report.no-site-coordinates", place);
    String size =
        readAs.areaHectares() > 0
            ? TEXTS.say(lang, "report.area-ha", Numbers.fixed(readAs.areaHectares(), 2))
            : readAs.lengthMetres() > 0
                ? TEXTS.say(lang, "report.length-m", Math.round(readAs.lengthMetres()))
                : TEXTS.say(lang, "report.point");
    return TEXTS.say(
        lang,
        "report.accuracy-m",
        Numbers.fixed(readAs.longitude(), 6) + "°E " + Numbers.fixed(readAs.latitude(), 6) + "°N",
        readAs.crs(),
        size,
        place,
        Numbers.spaced(readAs.accuracyMetres()));
  }

  /** Whether a layer was imported, came with the product, or was given by directory. */
  public String origin(Layer layer) {
    return switch (layer.origin()) {
      case DEFAULT -> TEXTS.say(lang(), "report.default-layer");
      case IMPORTED -> TEXTS.say(lang(), "report.imported-layer");
      case GIVEN -> TEXTS.say(lang(), "report.layer-given-directory");
    };
  }

  /** A layer's title, edition, accuracy, completeness, source and origin in a line. */
  public String describe(Layer layer) {
    Words words = explanation.words();
    String comma = Punctuation.comma(lang());
    String stop = Punctuation.semicolon(lang());
    return layer.card().title()
        + comma
        + words(layer.card().edition())
        + comma
        + words.label("layer.accuracy")
        + " ±"
        + Numbers.metres(layer.card().accuracyMetres())
        + comma
        + completeness(layer)
        + stop
        + layer.card().provenance().source()
        + stop
        + origin(layer);
  }

  public String completeness(Layer layer) {
    return explanation
        .words()
        .label(layer.card().extent().complete() ? "layer.complete" : "layer.partial");
  }

  /** What a reader has to know first: what does not agree, how the site was read, … */
  public List<String> notes() {
    ReportNotes more = new ReportNotes(this);
    List<String> notes = new ArrayList<>(more.contradictions());
    readAs.notes().forEach(note -> notes.add(words(note)));
    notes.addAll(more.parts());
    notes.addAll(more.unconfirmed());
    notes.addAll(more.voidConclusions());
    return List.copyOf(notes);
  }

  /** What a conclusion on this proposal has to name. */
  public String proposalDigest() {
    return screened.proposal().digest();
  }

  public String words(Message note) {
    return lang().of(note.zh(), note.en());
  }

  /** A derived fact in words: the value, and for a distance the metres with their doubt. */
  public String value(DerivedFact fact) {
    String value = words(fact.value());
    if (fact.metres() == null) return value;
    return TEXTS.say(
        lang(),
        "report.m-m",
        Numbers.spaced(fact.metres()),
        Numbers.spaced(fact.doubtMetres()),
        value);
  }
}
