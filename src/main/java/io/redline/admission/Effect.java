package io.redline.admission;

import io.redline.intake.Wording;

/** What a row of an admission list does to the projects it names. */
public enum Effect {
  PROHIBITED("prohibited", new Wording("禁止", "prohibited")),
  RESTRICTED("restricted", new Wording("限制", "restricted")),
  REQUIREMENT("requirement", new Wording("要求", "requirement"));

  private final String id;
  private final Wording title;

  Effect(String id, Wording title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public Wording title() {
    return title;
  }
}
