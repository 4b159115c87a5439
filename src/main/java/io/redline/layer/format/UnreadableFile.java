package io.redline.layer.format;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/**
 * A map file that cannot be read as it stands. The text begins with the file's name and says what
 * is wrong, what is expected and, where there is a fair guess, what was meant.
 */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private final transient Message text;

  /**
   * @param file name of the file, without folders that would tell a stranger about the machine
   * @param key of what is wrong in the catalogue of layers
   */
  public UnreadableFile(String file, String key, Object... arguments) {
    this(TEXTS.say("of-file", file, TEXTS.say(key, arguments)));
  }

  private UnreadableFile(Message text) {
    super(text.en());
    this.text = text;
  }

  /** The same, with what brought it about. */
  public UnreadableFile from(Throwable cause) {
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
