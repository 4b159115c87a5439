package io.redline.intake;

import io.redline.facts.Basis;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody says of where a site lies without a layer: an authority's reply, a print of an
 * official system, a report, the applicant.
 *
 * @param at its JSON pointer, such as {@code /place/0}
 * @param of a layer, or a family of layers that it speaks of one and all
 * @param metres edge to edge; null when not said
 * @param hectares of the site within; null when not said
 * @param among zone, level or class of the features it speaks of; null when it speaks of them all
 * @param part id of the part of the project it speaks of; null for the project itself
 * @param authority empty when not said
 * @param number of the document as issued; empty when not said
 * @param on null when not said
 * @param validUntil last day; null when not said
 * @param boundary digest of the site it was made for; null when not said
 * @param confirmed whether the person who sends it stands for how it was read
 */
public record PlaceStatement(
    String at,
    String of,
    Relation relation,
    @Nullable Double metres,
    @Nullable Double hectares,
    @Nullable String among,
    @Nullable String part,
    Basis basis,
    String authority,
    String number,
    @Nullable LocalDate on,
    @Nullable LocalDate validUntil,
    @Nullable String boundary,
    boolean confirmed) {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  /** How the site lies to the features. */
  public enum Relation {
    OUTSIDE,
    INSIDE,
    PARTLY,
    NEAR
  }

  /**
   * Every statement of a checked proposal, in its order.
   *
   * @param confirmed the same, with null for a statement that nobody has confirmed
   */
  static List<PlaceStatement> all(JsonNode proposal, @Nullable JsonNode confirmed) {
    List<PlaceStatement> all = new ArrayList<>();
    for (JsonNode one : proposal.path("place"))
      all.add(read("/place/" + all.size(), one, !confirmed.path("place").get(all.size()).isNull()));
    return List.copyOf(all);
  }

  private static PlaceStatement read(String at, JsonNode json, boolean confirmed) {
    return new PlaceStatement(
        at,
        json.path("of").stringValue(),
        Relation.valueOf(json.path("relation").stringValue().toUpperCase(Locale.ROOT)),
        number(json, "metres"),
        number(json, "hectares"),
        json.path("class").stringValue(null),
        json.path("part").stringValue(null),
        Basis.ofId(json.path("basis").stringValue()),
        json.path("authority").stringValue(""),
        json.path("number").stringValue(""),
        day(json, "on"),
        day(json, "validUntil"),
        json.path("boundary").stringValue(null),
        confirmed);
  }

  private static Double number(JsonNode json, String key) {
    return json.has(key) ? json.path(key).doubleValue() : null;
  }

  private static LocalDate day(JsonNode json, String key) {
    return json.has(key) ? LocalDate.parse(json.path(key).stringValue()) : null;
  }

  /** The same as the part says it of itself. */
  PlaceStatement ofThePart() {
    return new PlaceStatement(
        at,
        of,
        relation,
        metres,
        hectares,
        among,
        null,
        basis,
        authority,
        number,
        on,
        validUntil,
        boundary,
        confirmed);
  }

  /**
   * Why it says nothing of a site on a day; null when it does.
   *
   * @param site digest of the site's outline; null without one
   */
  public @Nullable Message whyVoid(LocalDate asOf, @Nullable String site) {
    if (!confirmed) return TEXTS.say("place-statement.nobody-confirmed");
    if (validUntil != null && validUntil.isBefore(asOf))
      return TEXTS.say("place-statement.valid-until", validUntil);
    if (on != null && on.isAfter(asOf)) return TEXTS.say("place-statement.dated-after-day", on);
    if (boundary == null || boundary.equals(site)) return null;
    return site == null
        ? TEXTS.say("place-statement.no-site-coordinates")
        : TEXTS.say("place-statement.made-another-boundary");
  }

  /** Who says so, for the reader: kind, authority, number and day. */
  public String source() {
    String day = on == null ? "" : on.toString();
    return (basis.id() + ": " + String.join(" ", authority, number, day))
        .strip()
        .replaceAll(" +", " ");
  }
}
