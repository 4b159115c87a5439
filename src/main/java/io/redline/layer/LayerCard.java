package io.redline.layer;

import io.redline.admission.AdmissionCard;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a layer says of itself.
 *
 * @param file where its data stands
 * @param attributes what its features say
 * @param admission the admission list of a layer of control units, or null
 */
public record LayerCard(
    String id,
    String title,
    MapFile file,
    Provenance provenance,
    Precision precision,
    Extent extent,
    Attributes attributes,
    AdmissionCard admission) {
  private static final String NO_NAME = "[^\\p{L}\\p{N}._-]+";

  /**
   * Where the data of a layer stands.
   *
   * @param path relative to the layers directory, or absolute
   * @param layer which of several layers of the file; null when there is just one
   * @param charset of a .dbf that does not say it; null to tell from the bytes
   * @param crs null when the file says it, or GeoJSON's default holds
   */
  public record MapFile(String path, String layer, String charset, String crs) {}

  /**
   * Who made it, and what it is good for.
   *
   * @param note what the layer can and cannot say
   * @param term whether this edition is law, and on which days
   */
  public record Provenance(String edition, String source, String licence, String note, Term term) {
    /** Of a layer that says nothing of days. */
    public Provenance(String edition, String source, String licence, String note) {
      this(edition, source, licence, note, Term.ALWAYS);
    }
  }

  /**
   * How far it may be off.
   *
   * @param halfWidthMetres of a centreline: how far the bank may lie from it
   */
  public record Precision(double accuracyMetres, double halfWidthMetres) {}

  /**
   * Of what it speaks.
   *
   * @param complete whether no hit inside the coverage means there is none
   * @param coverage file with the covered area, or null: the bounding box when complete, else
   *     nothing
   */
  public record Extent(boolean complete, String coverage) {}

  /**
   * What its features say.
   *
   * @param names our attribute name to the file's
   * @param values per attribute of ours, their words for our values; a word that is not there is
   *     unknown. An attribute without an entry is taken as it stands.
   * @param where per attribute of ours, how it begins in the rows the layer is about; where a row
   *     does not say it, no hit proves nothing. Empty: about all rows.
   */
  public record Attributes(
      Map<String, String> names,
      Map<String, Map<String, String>> values,
      Map<String, List<String>> where) {
    /** About all rows. */
    public Attributes(Map<String, String> names, Map<String, Map<String, String>> values) {
      this(names, values, Map.of());
    }

    public Attributes {
      TreeMap<String, List<String>> meant = new TreeMap<>();
      where.forEach((ours, begins) -> meant.put(ours, List.copyOf(begins)));
      where = Collections.unmodifiableMap(meant);
      // Sorted: the digest is taken over the card as text.
      names = Collections.unmodifiableMap(new TreeMap<>(names));
      TreeMap<String, Map<String, String>> words = new TreeMap<>();
      values.forEach(
          (ours, theirs) -> words.put(ours, Collections.unmodifiableMap(new TreeMap<>(theirs))));
      values = Collections.unmodifiableMap(words);
    }
  }

  /** Whether this edition is law, and on which days. */
  public Term term() {
    return provenance.term();
  }

  /**
   * Tells this edition from the others of its id; the id itself for a layer that says nothing of
   * days. Good as the name of a folder.
   */
  public String key() {
    return term().isAlways() ? id : id + "@" + provenance.edition().replaceAll(NO_NAME, "_");
  }

  /**
   * Whether both cannot stand side by side: of two that begin on one day nobody knew which holds.
   */
  boolean takesPlaceOf(LayerCard other) {
    if (!id.equals(other.id)) return false;
    boolean law = term().isLaw() && other.term().isLaw();
    return key().equals(other.key()) || law && term().since().equals(other.term().since());
  }

  /** Edition, status and days, as printed in reports. */
  public Message edition() {
    Message term = term().text();
    return term.zh().isEmpty()
        ? Message.same(provenance.edition())
        : Punctuation.remarks(List.of(Message.same(provenance.edition()), term));
  }

  /** How far its features may be off. */
  public double accuracyMetres() {
    return precision.accuracyMetres();
  }

  /** Of a centreline: how far the bank may lie from it. */
  public double halfWidthMetres() {
    return precision.halfWidthMetres();
  }

  /**
   * A province's and a city's file serve one id: {@code yangtze-shoreline} and {@code
   * yangtze-shoreline-luzhou}.
   */
  public boolean serves(String layerId) {
    return id.equals(layerId) || id.startsWith(layerId + "-");
  }

  /** The same card, no longer said to hold all there is. */
  LayerCard asPartial() {
    Extent part = new Extent(false, extent.coverage());
    return new LayerCard(id, title, file, provenance, precision, part, attributes, admission);
  }

  /** The same card with the doubt of its coordinate transformation added. */
  LayerCard lessAccurateBy(double metres) {
    Precision less = new Precision(accuracyMetres() + metres, halfWidthMetres());
    return new LayerCard(id, title, file, provenance, less, extent, attributes, admission);
  }
}
