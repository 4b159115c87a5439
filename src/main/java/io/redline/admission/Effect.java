package io.redline.admission;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/** What a row of an admission list does to the projects it names. */
public enum Effect {
  PROHIBITED("prohibited", Catalogue.named("admission").say("effect.prohibited")),
  RESTRICTED("restricted", Catalogue.named("admission").say("effect.restricted")),
  REQUIREMENT("requirement", Catalogue.named("admission").say("effect.requirement"));

  private final String id;
  private final Message title;

  Effect(String id, Message title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public Message title() {
    return title;
  }
}
