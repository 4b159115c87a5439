package io.redline.admission;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of an admission list.
 *
 * @param path of the file, relative to the layers directory, or absolute
 * @param number as issued, or empty
 * @param issuer or empty
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 * @param units codes of every unit, where the layer's file shows only some of them, as the part
 *     that goes with a decision does; else empty
 */
public record AdmissionCard(
    String path,
    String title,
    String number,
    String issuer,
    String edition,
    String source,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Set<String> units) {

  public AdmissionCard {
    units = Set.copyOf(units);
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /** As a layer's card says it. */
  public void into(ObjectNode json) {
    json.put("path", path).put("title", title).put("number", number).put("issuer", issuer);
    json.put("edition", edition).put("source", source);
    json.put("effectiveFrom", effectiveFrom.toString());
    if (effectiveTo != null) json.put("effectiveTo", effectiveTo.toString());
    if (!units.isEmpty()) new TreeSet<>(units).forEach(json.putArray("units")::add);
  }

  /** The same list from where it lies now. */
  public AdmissionCard at(String newPath) {
    return new AdmissionCard(
        newPath, title, number, issuer, edition, source, effectiveFrom, effectiveTo, units);
  }
}
