package io.redline.explain;

import io.redline.facts.Tier;
import io.redline.rulebook.Offices.Office;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something still to be known that one person can answer in one go.
 *
 * @param id {@code place:water}, {@code fact:/stage}, {@code documents}, {@code judgement:CLAUSE}
 * @param text in the reader's language
 * @param asks JSON pointers and {@code layer:ID}; empty where a person judges
 * @param activities those to be answered yes or no, one by one, where it asks what the project
 *     comprises; empty where nothing at all is said of that
 * @param withinMetres layers whose distance is asked for, with the widest limit that is at stake
 * @param settles clauses it bears on, the weightiest first
 * @param tier the weightiest of theirs
 * @param office that keeps the answer; null where none does
 */
public record Question(
    String id,
    Kind kind,
    String text,
    List<String> asks,
    List<String> activities,
    Map<String, Double> withinMetres,
    List<String> settles,
    Tier tier,
    Who who,
    Office office) {

  /** What is asked for. */
  public enum Kind {
    FACT,
    PLACE,
    DOCUMENT,
    JUDGEMENT;

    /** The word of the contract. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who can answer. */
  public enum Who {
    APPLICANT,
    AUTHORITY,
    REVIEWER,
    OPERATOR;

    /** The word of the contract. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the prohibitions wait for it. */
  public boolean isAboutBan() {
    return tier == Tier.PROHIBITION;
  }

  public Question {
    asks = List.copyOf(asks);
    activities = List.copyOf(activities);
    withinMetres = Collections.unmodifiableMap(new TreeMap<>(withinMetres));
    settles = List.copyOf(settles);
  }
}
