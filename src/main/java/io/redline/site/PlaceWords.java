package io.redline.site;

import io.redline.facts.Surroundings.Place;
import io.redline.intake.AdministrativeCodes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which counties a site lies and in which it may lie, in words. */
public final class PlaceWords {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private PlaceWords() {}

  /** The names: "江安县（确定），还可能在长宁县"; of a site in no doubt the names alone. */
  public static Message of(Place place) {
    return of(place, PlaceWords::names);
  }

  static Message of(Place place, Function<List<String>, String> named) {
    String sure = named.apply(place.sure());
    if (place.isCertain()) return Message.same(sure);
    if (!place.isKnown()) return TEXTS.say("place-words.county-unknown");
    boolean anywhere = place.possible().contains(Place.ANYWHERE);
    String possible = anywhere ? "" : named.apply(place.possible());
    if (place.sure().isEmpty()) return TEXTS.say("place-words.perhaps", possible);
    return TEXTS.say(
        "place-words.sure-perhaps-also",
        sure,
        anywhere ? TEXTS.say("place-words.others") : possible);
  }

  static String names(List<String> codes) {
    return codes.stream()
        .map(code -> code.equals(Place.ELSEWHERE) ? "川渝以外" : AdministrativeCodes.name(code))
        .collect(Collectors.joining("、"));
  }
}
