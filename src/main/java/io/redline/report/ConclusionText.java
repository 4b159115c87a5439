package io.redline.report;

import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people concluded on a clause, in words, or the lines where they may. */
public final class ConclusionText {
  private final Words words;
  private final LocalDate day;

  /**
   * @param day what expired before it is shown as expired
   */
  public ConclusionText(Words words, LocalDate day) {
    this.words = words;
    this.day = day;
  }

  /** One line a conclusion; an empty form where a person is asked and nobody has answered. */
  public List<String> lines(List<Conclusion> conclusions, Outcome machine) {
    List<String> lines = new ArrayList<>(given(conclusions, machine));
    if (lines.isEmpty() && machine == Outcome.REVIEW) lines.add(words.label("conclusion.blank"));
    return lines;
  }

  /** One line a conclusion. */
  public List<String> given(List<Conclusion> conclusions, Outcome machine) {
    return conclusions.stream().map(one -> line(one, machine)).toList();
  }

  private String line(Conclusion one, Outcome machine) {
    Lang lang = words.lang();
    String colon = Punctuation.colon(lang);
    String stop = Punctuation.semicolon(lang);
    StringBuilder line = new StringBuilder(words.label("conclusion")).append(colon);
    line.append(one.decided(words, machine));
    if (!one.reason().isEmpty())
      line.append(stop).append(words.label("conclusion.reason")).append(colon).append(one.reason());
    if (!one.legalBasis().isEmpty())
      line.append(stop)
          .append(words.label("conclusion.basis"))
          .append(colon)
          .append(one.legalBasis());
    if (one.attachment() != null) line.append(stop).append(one.attachment().text(words));
    line.append(lang.of("。", ". "))
        .append(one.by())
        .append(Punctuation.comma(lang))
        .append(one.on());
    if (one.expires() != null)
      line.append(Punctuation.comma(lang))
          .append(words.label("conclusion.expires"))
          .append(' ')
          .append(one.expires());
    if (!one.holdsOn(day))
      line.append(Punctuation.open(lang))
          .append(one.whyVoid(day, words))
          .append(Punctuation.close(lang));
    return line.toString();
  }
}
