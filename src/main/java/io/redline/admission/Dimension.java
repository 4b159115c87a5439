package io.redline.admission;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/** The four dimensions of an admission list, in the order in which reports show them. */
public enum Dimension {
  SPACE("space-layout"),
  POLLUTION("pollutant-discharge"),
  RISK("environmental-risk"),
  RESOURCE("resource-efficiency");

  private static final Catalogue TEXTS = Catalogue.named("admission");

  private final String id;

  Dimension(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public Message title() {
    return TEXTS.say("dimension." + id);
  }
}
