package io.redline.assess;

import io.redline.admission.ForwardingSurroundings;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Truth;
import io.redline.intake.PlaceStatement;
import io.redline.intake.Proposal;
import io.redline.intake.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the map says together with what is stated of a site. Where they differ the stricter decides:
 * a yes wins, and a no stands only where nobody says yes; where a yes would free the project it is
 * the other way round.
 */
final class SurroundingsAsStated extends ForwardingSurroundings {

  /** The firmest first. */
  private final List<Reply> replies;

  private SurroundingsAsStated(SurroundingsWithUnits map, List<Reply> replies) {
    super(map);
    this.replies = replies;
  }

  /** The map itself when nothing holds that is stated. */
  static SurroundingsWithUnits around(
      Proposal proposal, SurroundingsWithUnits map, LocalDate asOf, Vocabulary vocabulary) {
    List<PlaceStatement> stated = proposal.place();
    if (stated.isEmpty()) return map;
    boolean asksBoundary = stated.stream().anyMatch(s -> s.boundary() != null);
    String boundary = asksBoundary ? map.boundary() : null;
    List<Reply> replies =
        stated.stream()
            .filter(s -> s.whyVoid(asOf, boundary) == null)
            .sorted(Comparator.comparing(PlaceStatement::basis))
            .map(s -> Reply.of(s, vocabulary))
            .toList();
    return replies.isEmpty() ? map : new SurroundingsAsStated(map, replies);
  }

  @Override
  public Measured distance(String layer, Map<String, String> attributes, double limitMetres) {
    return answer(new MapQuestion(layer, attributes, limitMetres), q -> q.ask(map));
  }

  @Override
  public Measured overlap(String layer, Map<String, String> attributes) {
    return answer(new MapQuestion(layer, attributes, null), q -> q.ask(map));
  }

  @Override
  public Measured near(MapQuestion question) {
    return answer(question, map::near);
  }

  /** Layers that are spoken of, in the order of their ids. */
  Set<String> layers() {
    Set<String> layers = new TreeSet<>();
    replies.forEach(reply -> layers.addAll(reply.layers()));
    return layers;
  }

  /** Every answer on its own: the map's first, then those of statements, the firmest first. */
  List<Measured> each(MapQuestion question) {
    List<Measured> each = new ArrayList<>(List.of(question.ask(map)));
    for (Reply reply : replies) {
      Measured said = reply.to(question);
      if (said != null) each.add(said);
    }
    return each;
  }

  private Measured answer(MapQuestion question, Function<MapQuestion, Measured> ask) {
    Voices all = new Voices();
    Voices releasing = new Voices();
    Measured measured = ask.apply(question);
    MapQuestion plain = new MapQuestion(question.layer(), Map.of(), question.limitMetres());
    boolean isPlain = question.attributes().isEmpty();
    boolean spoken = false;
    for (Reply reply : replies) {
      Measured said = reply.to(question);
      Measured onAny = isPlain ? said : reply.to(plain);
      spoken |= said != null || onAny != null;
      all.hear(said, onAny);
      if (said == null || said.truth() != Truth.YES || reply.mayRelease())
        releasing.hear(said, onAny);
    }
    if (!spoken) return measured;
    Measured measuredOnAny = isPlain ? measured : ask.apply(plain);
    all.hear(measured, measuredOnAny);
    releasing.hear(measured, measuredOnAny);
    Measured strict = all.strictest(measured);
    Measured free = releasing.mostReluctant(measured);
    return AnswerKey.of(strict).equals(AnswerKey.of(free))
        ? strict
        : new Measured(
            strict.truth(),
            strict.metres(),
            strict.doubtMetres(),
            strict.feature(),
            strict.source(),
            strict.detail(),
            strict.missing(),
            strict.basis(),
            free);
  }

  /** Those who know something of one question. */
  private static final class Voices {
    private Measured yes;

    /** By somebody who is not gainsaid on whether the site meets any feature at all. */
    private Measured no;

    /** A statement that wants its class or its metres. */
    private Measured open;

    /** Met with a feature, and do not say that none is meant. */
    private boolean othersSayYesOnAny;

    /** Of those who say that the site meets with no feature at all. */
    private Measured noOnAny;

    /**
     * @param said null when nothing
     * @param onAny the same on features of whatever class; null when nothing
     */
    void hear(@Nullable Measured said, @Nullable Measured onAny) {
      Truth truth = said == null ? null : said.truth();
      boolean anyIsMet = onAny != null && onAny.truth() == Truth.YES;
      if (anyIsMet && truth != Truth.NO) othersSayYesOnAny = true;
      if (truth == Truth.YES) yes = firmer(yes, said);
      else if (truth == Truth.NO && anyIsMet) no = firmer(no, said);
      else if (truth == Truth.NO) noOnAny = firmer(noOnAny, said);
      else if (truth == Truth.UNKNOWN && said.detail().kind() == Detail.Kind.STATED)
        open = firmer(open, said);
    }

    Measured strictest(Measured measured) {
      if (yes != null) return yes;
      if (no != null) return no;
      if (noOnAny != null && !othersSayYesOnAny) return noOnAny;
      return unknown(measured);
    }

    Measured mostReluctant(Measured measured) {
      if (no != null || noOnAny != null) return firmer(no, noOnAny);
      return yes != null ? yes : unknown(measured);
    }

    /** With what would settle it: the rest of a statement, or what the map misses. */
    private Measured unknown(Measured measured) {
      boolean contradicted = measured.truth() != Truth.UNKNOWN;
      if (open == null && !contradicted) return measured;
      List<String> missing = new ArrayList<>(open == null ? List.of() : open.missing());
      missing.addAll(measured.missing());
      if (missing.isEmpty()) missing.add("/place");
      Measured told = open == null ? noOnAny : open;
      return new Measured(
          Truth.UNKNOWN,
          null,
          null,
          null,
          told.source(),
          new Detail(
              contradicted ? Detail.Kind.CONTRADICTION : Detail.Kind.STATED, told.detail().text()),
          missing,
          told.basis(),
          null);
    }

    private static Measured firmer(Measured one, Measured other) {
      if (one == null || other == null) return one == null ? other : one;
      return other.basis().compareTo(one.basis()) < 0 ? other : one;
    }
  }
}
