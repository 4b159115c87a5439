package io.redline.rulebook;

import io.redline.facts.About;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an instrument's folder: its card and its clause register. */
final class InstrumentFiles {
  private static final Set<String> RANKS = Set.of("state", "province", "city", "unit");
  private static final Set<String> STRENGTHS =
      Set.of("mandatory", "strict", "target", "directional", "encouraging", "none");
  private static final Set<String> STATUSES =
      Stream.of(Clause.Status.values())
          .map(Clause.Status::id)
          .collect(Collectors.toCollection(TreeSet::new));

  private final Problems problems;
  private final Set<String> territories;

  InstrumentFiles(Problems problems, Set<String> territories) {
    this.problems = problems;
    this.territories = territories;
  }

  Instrument card(String id, JsonNode tree) {
    Entry card =
        new Entry(problems, id + "/instrument.yaml", tree)
            .only(
                "title",
                "number",
                "issuer",
                "rank",
                "effectiveFrom",
                "effectiveTo",
                "periodEnd",
                "source",
                "note");
    return new Instrument(
        id,
        card.required("title"),
        card.text("number"),
        card.text("issuer"),
        card.oneOf("rank", RANKS),
        card.day("effectiveFrom"),
        card.optionalDay("effectiveTo"),
        card.optionalDay("periodEnd"),
        card.required("source"));
  }

  void clauses(Instrument instrument, JsonNode tree, Consumer<Clause> into) {
    String path = instrument.id() + "/clauses.yaml";
    for (JsonNode node : tree) {
      Entry file = new Entry(problems, path, node);
      String id = file.required("id");
      Clause clause = clause(id, instrument, file.inside(id, node));
      if (clause == null) continue;
      new AccountCheck(problems, path + ", " + id).check(clause);
      into.accept(clause);
    }
  }

  /**
   * @return null after a problem was reported
   */
  private @Nullable Clause clause(String id, Instrument instrument, Entry entry) {
    entry.only(
        "id",
        "article",
        "quote",
        "kind",
        "strength",
        "status",
        "gives",
        "tier",
        "reading",
        "why",
        "question",
        "territory",
        "effectiveFrom",
        "effectiveTo",
        "refersTo",
        "yieldsTo",
        "about",
        "note");
    String status = entry.oneOf("status", STATUSES);
    if (!STATUSES.contains(status)) return null;
    LocalDate from =
        entry.has("effectiveFrom") ? entry.day("effectiveFrom") : instrument.effectiveFrom();
    return new Clause(
        id,
        new Clause.Wording(
            instrument,
            entry.required("article"),
            entry.required("quote"),
            entry.required("kind"),
            entry.oneOf("strength", STRENGTHS)),
        new Clause.Account(
            Clause.Status.ofId(status),
            gives(entry),
            tier(entry),
            entry.text("reading"),
            entry.text("why"),
            entry.text("question")),
        new Clause.Force(
            entry.oneOf("territory", territories),
            from == null ? LocalDate.MIN : from,
            entry.has("effectiveTo") ? entry.day("effectiveTo") : instrument.effectiveTo()),
        entry.texts("refersTo"),
        yields(entry),
        entry.has("about") ? about(entry.inside("about", entry.node().path("about"))) : null);
  }

  private static Tier tier(Entry entry) {
    if (!entry.has("tier")) return null;
    Set<String> tiers =
        Stream.of(Tier.values()).map(Tier::id).collect(Collectors.toCollection(TreeSet::new));
    String id = entry.oneOf("tier", tiers);
    return tiers.contains(id) ? Tier.valueOf(id.toUpperCase(Locale.ROOT)) : null;
  }

  private static Outcome gives(Entry entry) {
    if (!entry.has("gives")) return null;
    Set<String> outcomes =
        Stream.of(Outcome.values()).map(Outcome::id).collect(Collectors.toCollection(TreeSet::new));
    if (outcomes.contains(entry.text("gives"))) return Outcome.ofId(entry.text("gives"));
    entry
        .problems()
        .unlessKnown(
            entry.at(),
            "outcome",
            entry.text("gives"),
            AccountCheck.GIVEN.stream().map(Outcome::id).collect(Collectors.toSet()));
    return null;
  }

  private static List<Clause.Yield> yields(Entry entry) {
    List<Clause.Yield> yields = new ArrayList<>();
    for (JsonNode node : entry.node().path("yieldsTo")) {
      Entry one = entry.inside("yieldsTo", node).only("clause", "from", "why");
      yields.add(
          new Clause.Yield(
              one.text("clause"),
              new Entry(one.problems(), entry.at(), node).day("from"),
              one.text("why")));
    }
    return yields;
  }

  private static About about(Entry entry) {
    entry.only("activities", "natures", "facts", "on");
    Map<String, List<String>> facts = new TreeMap<>();
    JsonNode words = entry.node().path("facts");
    for (String key : words.propertyNames())
      facts.put(key, entry.inside("facts", words).texts(key));
    List<About.On> on = new ArrayList<>();
    for (JsonNode node : entry.node().path("on")) {
      Entry one = entry.inside("on", node).only("layer", "where");
      Map<String, String> where = new TreeMap<>();
      node.path("where").properties().forEach(e -> where.put(e.getKey(), e.getValue().asString()));
      on.add(new About.On(one.text("layer"), where));
    }
    return new About(entry.texts("activities"), entry.texts("natures"), facts, on);
  }
}
