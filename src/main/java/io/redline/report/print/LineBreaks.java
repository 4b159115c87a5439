package io.redline.report.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import io.redline.words.Lang;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end, by the language of the report and not by the machine's. */
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks;

  LineBreaks(Lang lang) {
    breaks = BreakIterator.getLineInstance(lang.isZh() ? Locale.SIMPLIFIED_CHINESE : Locale.UK);
  }

  @Override
  public int next() {
    return breaks.next();
  }

  @Override
  public void setText(String text) {
    breaks.setText(text);
  }
}
