package io.redline.site;

import io.redline.facts.Surroundings.Place;
import io.redline.layer.AdministrativeCodes;
import io.redline.words.Message;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which counties a site lies and in which it may lie, in words. */
public final class PlaceWords {
  private PlaceWords() {}

  /** The names: "江安县（确定），还可能在长宁县"; of a site in no doubt the names alone. */
  public static Message of(Place place) {
    return of(place, PlaceWords::names);
  }

  static Message of(Place place, Function<List<String>, String> named) {
    String sure = named.apply(place.sure());
    if (place.isCertain()) return Message.same(sure);
    if (!place.isKnown()) return new Message("区县不明", "county unknown");
    boolean anywhere = place.possible().contains(Place.ANYWHERE);
    String possible = anywhere ? "" : named.apply(place.possible());
    if (place.sure().isEmpty()) return new Message("可能在" + possible, "perhaps in " + possible);
    return new Message(
        sure + "（确定），还可能在" + (anywhere ? "别处" : possible),
        sure + " (sure), perhaps also in " + (anywhere ? "others" : possible));
  }

  static String names(List<String> codes) {
    return codes.stream()
        .map(code -> code.equals(Place.ELSEWHERE) ? "川渝以外" : AdministrativeCodes.name(code))
        .collect(Collectors.joining("、"));
  }
}
