package io.redline.layer;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Several editions of layers, and which of them holds on a day: of those of one id that are law on
 * it the one that began last. Any number of threads may ask.
 */
final class Editions {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private final Map<String, List<Layer>> byId = new LinkedHashMap<>();

  /** By the day from which on nothing changes until the next; stores are made when asked for. */
  private final NavigableMap<LocalDate, LayerStore> since = new TreeMap<>();

  Editions(List<Layer> layers) {
    for (Layer layer : layers)
      byId.computeIfAbsent(layer.card().id(), id -> new ArrayList<>()).add(layer);
    since.put(LocalDate.MIN, null);
    for (Layer layer : layers) {
      Term term = layer.card().term();
      LocalDate over = term.to() == null ? null : term.to().plusDays(1);
      Stream.of(term.from(), over, term.announced())
          .filter(Objects::nonNull)
          .forEach(day -> since.put(day, null));
    }
  }

  synchronized LayerStore on(LocalDate day) {
    return since.computeIfAbsent(since.floorKey(day), this::find);
  }

  private LayerStore find(LocalDate day) {
    List<Layer> chosen = new ArrayList<>();
    List<Message> remarks = new ArrayList<>();
    List<OtherEdition> others = new ArrayList<>();
    for (List<Layer> editions : byId.values()) {
      Layer now = inForce(editions, day);
      List<OtherEdition> beside = beside(editions, now, day);
      others.addAll(beside);
      if (now != null) chosen.add(now.noting(beside.stream().map(OtherEdition::remark).toList()));
      else remarks.add(none(editions));
    }
    return new LayerStore(chosen, others, remarks);
  }

  /** The one that began last, if it still holds: the one before it does not come to life again. */
  private static Layer inForce(List<Layer> editions, LocalDate day) {
    return editions.stream()
        .filter(one -> one.card().term().isLaw() && !one.card().term().since().isAfter(day))
        .max(Comparator.comparing(one -> one.card().term().since()))
        .filter(last -> holds(last, editions, day))
        .orElse(null);
  }

  /** One that was superseded, nobody says when or by what, holds on no day that is known. */
  private static boolean holds(Layer edition, List<Layer> editions, LocalDate day) {
    Term term = edition.card().term();
    if (term.to() != null) return !term.to().isBefore(day);
    return term.status() != Term.Status.SUPERSEDED
        || editions.stream()
            .map(one -> one.card().term())
            .anyMatch(next -> next.isLaw() && next.since().isAfter(term.since()));
  }

  private static List<OtherEdition> beside(List<Layer> editions, Layer now, LocalDate day) {
    List<OtherEdition> beside = new ArrayList<>();
    if (now != null)
      editions.stream()
          .filter(one -> one.card().term().isLaw())
          .filter(one -> one.card().term().since().isBefore(now.card().term().since()))
          .max(Comparator.comparing(one -> one.card().term().since()))
          .ifPresent(before -> beside.add(new OtherEdition(OtherEdition.Kind.BEFORE, before, now)));
    for (Layer one : editions) {
      Term term = one.card().term();
      if (!term.isLaw() && isTold(one, day))
        beside.add(new OtherEdition(OtherEdition.Kind.PUBLICISED, one, now));
      if (term.isLaw() && term.since().isAfter(day) && isTold(one, day))
        beside.add(new OtherEdition(OtherEdition.Kind.COMING, one, now));
    }
    return beside;
  }

  /** What nobody knew of on the day is not told; a draft that does not say since when is. */
  private static boolean isTold(Layer edition, LocalDate day) {
    Term term = edition.card().term();
    if (term.announced() != null) return !term.announced().isAfter(day);
    return !term.isLaw() || !term.since().isAfter(day);
  }

  private static Message none(List<Layer> editions) {
    List<Message> all =
        editions.stream().map(one -> OtherEdition.named(one.card(), one.card().term())).toList();
    LayerCard card = editions.get(0).card();
    return TEXTS.say("editions.none-in-force", card.title(), card.id(), Punctuation.remarks(all));
  }
}
