package io.redline.layer;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/**
 * An edition of a layer that does not hold on a day, beside the one that does.
 *
 * @param now the one that holds; null when none does
 */
public record OtherEdition(Kind kind, Layer layer, Layer now) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  /** How it stands to the one that holds. */
  public enum Kind {
    /** It held until this one took its place. */
    BEFORE,
    /** A draft. */
    PUBLICISED,
    /** It was announced and takes its place later. */
    COMING;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** For the reader of the layer that holds. */
  Message remark() {
    return TEXTS.say("editions.beside-" + kind.id(), named());
  }

  /** The same of the one that holds. */
  public Message nowNamed() {
    return now == null ? TEXTS.say("editions.none") : named(now.card(), now.card().term());
  }

  /** Title, edition and days. */
  public Message named() {
    Term term = layer.card().term();
    return named(layer.card(), kind == Kind.BEFORE ? term.until(now.card().term()) : term);
  }

  static Message named(LayerCard card, Term said) {
    Message term = said.text();
    return term.zh().isEmpty()
        ? Message.same(card.title() + "（" + card.provenance().edition() + "）")
        : TEXTS.say("editions.named", card.title(), card.provenance().edition(), term);
  }
}
