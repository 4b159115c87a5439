package io.redline.layer;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Whether an edition of a layer is law, and on which days.
 *
 * @param from first day on which it holds; null when it is not said
 * @param to last day on which it holds; null when it still does, or the next edition says it
 * @param announced day on which it was made public; null when it is not said
 */
public record Term(Status status, LocalDate from, LocalDate to, LocalDate announced) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  /** What the law makes of an edition. */
  public enum Status {
    IN_FORCE,
    /** A draft that was made public: it has no force yet, and perhaps never will. */
    PUBLICISED,
    /** It held until another one took its place. */
    SUPERSEDED;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Message title() {
      return TEXTS.say("term." + id());
    }

    /**
     * @return null when it is none of ours
     */
    public static Status of(String id) {
      for (Status status : values()) if (status.id().equals(id)) return status;
      return null;
    }
  }

  /** Of a layer that says nothing of days: it holds on every one. */
  public static final Term ALWAYS = new Term(Status.IN_FORCE, null, null, null);

  public Term {
    if (from != null && to != null && to.isBefore(from))
      throw new IllegalArgumentException(from + " – " + to);
  }

  public boolean isAlways() {
    return equals(ALWAYS);
  }

  boolean isLaw() {
    return status != Status.PUBLICISED;
  }

  /** For comparisons: an edition that does not say since when came first. */
  LocalDate since() {
    return from == null ? LocalDate.MIN : from;
  }

  /** The same until another one took its place, where it does not say itself until when. */
  Term until(Term next) {
    if (to != null || next.from == null) return this;
    LocalDate last = next.from.minusDays(1);
    return from != null && last.isBefore(from) ? this : new Term(status, from, last, announced);
  }

  /** The days as {@code 2018-06-01–2024-05-31}; empty when none is said. */
  public String days() {
    return from == null && to == null
        ? ""
        : (from == null ? "" : from) + "–" + (to == null ? "" : to);
  }

  /** Status and days, to stand behind a title; empty for a layer that says nothing of them. */
  public Message text() {
    if (isAlways()) return Message.same("");
    String days = days().isEmpty() ? "" : " " + days();
    Message said = status.title();
    return announced == null
        ? new Message(said.zh() + days, said.en() + days)
        : TEXTS.say("term.announced", said, days, announced);
  }
}
