package io.redline.audit.hint;

import java.util.List;

/**
 * An activity that words of a row point to.
 *
 * @param activity id of the vocabulary
 * @param industries GB/T 4754-2017 codes it would have, as prefixes; may be empty
 * @param words that gave the hint, as they stand in the row
 */
public record Hint(String activity, List<String> industries, List<String> words) {
  public Hint {
    industries = List.copyOf(industries);
    words = List.copyOf(words);
  }
}
