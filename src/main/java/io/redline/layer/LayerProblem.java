package io.redline.layer;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/**
 * A layer that cannot be used: nothing is assessed with it. The text names the file, what is wrong
 * and the remedy.
 */
public final class LayerProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private final transient Message text;

  /**
   * @param key of what is wrong in the catalogue of layers
   */
  LayerProblem(String key, Object... arguments) {
    this(TEXTS.say(key, arguments));
  }

  LayerProblem(Message text) {
    super(text.en());
    this.text = text;
  }

  /** The same, with what brought it about. */
  LayerProblem from(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** In both languages; {@link #getMessage} is English. */
  public Message text() {
    return text;
  }

  static Message say(String key, Object... arguments) {
    return TEXTS.say(key, arguments);
  }
}
