package io.redline.admission;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/** What a row of an admission list does to the projects it names. */
public enum Effect {
  PROHIBITED("prohibited"),
  RESTRICTED("restricted"),
  REQUIREMENT("requirement");

  private static final Catalogue TEXTS = Catalogue.named("admission");

  private final String id;

  Effect(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public Message title() {
    return TEXTS.say("effect." + id);
  }
}
