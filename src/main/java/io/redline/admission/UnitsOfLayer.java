package io.redline.admission;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The control units that a layer has.
 *
 * @param codes in their normal form
 * @param kinds classes of units
 * @param complete whether it has every unit of the divisions it has units of
 */
public record UnitsOfLayer(Set<String> codes, Set<String> kinds, boolean complete) {
  private static final Catalogue TEXTS = Catalogue.named("admission");

  public UnitsOfLayer {
    codes = Set.copyOf(codes);
    kinds = Set.copyOf(kinds);
  }

  /**
   * Why there can be no unit of this code beside those of the layer.
   *
   * @return null when it may be one that the layer does not show
   */
  @Nullable Message excluded(String code) {
    if (codes.contains(code)) return null;
    if (!sameFace(code).isEmpty())
      return TEXTS.say("units-of-layer.code-layer", Punctuation.list(sameFace(code)));
    if (areNational() && !UnitCode.isNational(code))
      return TEXTS.say("units-of-layer.zh-11-digits-codes");
    if (complete && divisions().contains(UnitCode.division(code)))
      return TEXTS.say("units-of-layer.unit-layer-said-complete");
    return null;
  }

  /** The unit of the layer that was probably meant, or null. */
  @Nullable String guess(String code) {
    Set<String> same = sameFace(code);
    if (same.size() == 1) return same.iterator().next();
    Set<String> near = new TreeSet<>(codes);
    near.removeIf(one -> !UnitCode.isNear(one, code));
    return near.isEmpty() ? null : String.join(" / ", near);
  }

  private Set<String> sameFace(String code) {
    Set<String> same = new TreeSet<>(codes);
    same.removeIf(one -> !UnitCode.face(one).equals(UnitCode.face(code)));
    return same;
  }

  /** Whether the layer writes the national form, but for a slip here and there. */
  private boolean areNational() {
    return 2 * codes.stream().filter(UnitCode::isNational).count() > codes.size();
  }

  /** Codes of another form say no division: they are all of one. */
  private Collection<String> divisions() {
    Set<String> all = new HashSet<>();
    for (String code : codes) all.add(UnitCode.division(code));
    return all;
  }
}
