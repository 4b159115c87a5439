package io.redline.admission;

import io.redline.words.Message;

/** What a row of an admission list does to the projects it names. */
public enum Effect {
  PROHIBITED("prohibited", new Message("禁止", "prohibited")),
  RESTRICTED("restricted", new Message("限制", "restricted")),
  REQUIREMENT("requirement", new Message("要求", "requirement"));

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
