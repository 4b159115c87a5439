package io.redline.admission;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/** The four dimensions of an admission list, in the order in which reports show them. */
public enum Dimension {
  SPACE("space-layout", Catalogue.named("admission").say("dimension.space-layout")),
  POLLUTION(
      "pollutant-discharge", Catalogue.named("admission").say("dimension.pollutant-discharge")),
  RISK("environmental-risk", Catalogue.named("admission").say("dimension.environmental-risk")),
  RESOURCE(
      "resource-efficiency", Catalogue.named("admission").say("dimension.resource-efficiency"));

  private final String id;
  private final Message title;

  Dimension(String id, Message title) {
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
