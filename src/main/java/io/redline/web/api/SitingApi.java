package io.redline.web.api;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import io.redline.site.Site;
import io.redline.siting.Grid;
import io.redline.siting.Prospect;
import io.redline.siting.SitingArea;
import io.redline.siting.SitingGeoJson;
import io.redline.siting.SitingMap;
import io.redline.siting.Survey;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a kind of project would be allowed, barred or unknown, as {@code redline site} says. */
@RestController
class SitingApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final long MOST_BYTES = 1 << 20;
  private static final double DEFAULT_CELL_METRES = 200;
  private static final Set<String> KEYS =
      Set.of("activity", "nature", "proposal", "county", "bbox", "geometry", "cell", "asOf");
  private static final Set<String> PLACES = Set.of("county", "bbox", "geometry");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final InForce inForce;
  private final int mostCells;
  private final Duration longest;
  private final Semaphore turns;

  SitingApi(
      InForce inForce,
      @Value("${redline.siting.most-cells:1000000}") int mostCells,
      @Value("${redline.siting.longest:20s}") Duration longest,
      @Value("${redline.siting.at-once:1}") int atOnce) {
    this.inForce = inForce;
    this.mostCells = mostCells;
    this.longest = longest;
    this.turns = new Semaphore(atOnce);
  }

  @PostMapping(
      path = "/api/siting",
      consumes = "application/json",
      produces = "application/geo+json")
  ResponseEntity<String> map(HttpServletRequest request) throws IOException, IntakeProblem {
    try {
      return answer(request);
    } catch (IntakeProblem e) {
      throw new IntakeProblem(e.source(), e.problems().stream().map(SitingApi::placed).toList());
    }
  }

  /** At the key of this request, not at the option or the proposal's fact it is read as. */
  private static Problem placed(Problem p) {
    String at = p.place();
    String key =
        at.startsWith("--")
            ? "/" + at.substring(2)
            : at.startsWith("/activities")
                ? "/activity"
                : at.startsWith("/site/") ? at.substring("/site".length()) : at;
    return at.equals(key) ? p : new Problem(key, p.value(), p.expectation(), p.guess());
  }

  private ResponseEntity<String> answer(HttpServletRequest request)
      throws IOException, IntakeProblem {
    ObjectNode asked = read(Body.bytes(request, MOST_BYTES));
    Screening screening = inForce.screening();
    Prospect prospect = prospect(asked);
    SitingArea area = area(asked, screening, prospect.asOf());
    double cell = asked.path("cell").asDouble(DEFAULT_CELL_METRES);
    if (asked.has("cell") && !asked.path("cell").isNumber() || !(cell >= 1))
      throw wrong("/cell", asked.path("cell"), TEXTS.say("siting-api.number-metres-1-or"));
    if (!turns.tryAcquire()) throw busy();
    try {
      return ResponseEntity.ok()
          .header("Cache-Control", "no-store")
          .body(SitingGeoJson.write(survey(screening, prospect, area, cell)));
    } finally {
      turns.release();
    }
  }

  /** A kind of project, or the one that is described. */
  private static Prospect prospect(ObjectNode asked) throws IntakeProblem {
    if (!asked.has("proposal"))
      return new Prospect(text(asked, "activity", null), text(asked, "nature", "new"), day(asked));
    if (!(asked.get("proposal") instanceof ObjectNode own))
      throw wrong("/proposal", asked.path("proposal"), TEXTS.say("siting-api.json-object"));
    if (asked.has("activity") || asked.has("nature"))
      throw wrong("", asked, TEXTS.say("siting-api.activity-or-proposal"));
    return Prospect.of(own, day(asked));
  }

  private SitingMap survey(Screening screening, Prospect prospect, SitingArea area, double cell)
      throws IntakeProblem {
    long end = System.nanoTime() + longest.toNanos();
    try {
      return Survey.of(
          screening,
          prospect,
          area.geometry(),
          area.counties(),
          cell,
          mostCells,
          () -> System.nanoTime() < end);
    } catch (Grid.TooManyCells e) {
      throw wrong(
          "/cell",
          JSON.getNodeFactory().numberNode(cell),
          TEXTS.say("siting-api.most-cells-or-more", mostCells, e.leastMetres()));
    } catch (Survey.Stopped e) {
      throw new Refused(
          new io.redline.web.problem.Problem(
              503,
              "too-long",
              TEXTS.say("siting-api.not-done-within-s", longest.toSeconds()),
              List.of()));
    }
  }

  private static ObjectNode read(byte[] body) throws IntakeProblem {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new IntakeProblem(
          "request",
          List.of(
              new Problem(
                  "line 1, column 1",
                  Message.same(e.getOriginalMessage()),
                  TEXTS.say("siting-api.json-object"),
                  null)));
    }
    if (!(json instanceof ObjectNode asked))
      throw wrong("", json, TEXTS.say("siting-api.json-object"));
    for (String key : asked.propertyNames())
      if (!KEYS.contains(key))
        throw wrong("/" + key, asked.path(key), TEXTS.say("siting-api.keys", KEYS));
    return asked;
  }

  private static String text(ObjectNode asked, String key, String otherwise) throws IntakeProblem {
    JsonNode value = asked.path(key);
    if (value.isString()) return value.stringValue();
    if (value.isMissingNode() && otherwise != null) return otherwise;
    throw wrong("/" + key, value, TEXTS.say("siting-api.word-vocabulary"));
  }

  private static LocalDate day(ObjectNode asked) throws IntakeProblem {
    if (!asked.has("asOf")) return Screening.today();
    try {
      return LocalDate.parse(asked.path("asOf").asString(""));
    } catch (DateTimeParseException e) {
      throw wrong("/asOf", asked.path("asOf"), Message.same("YYYY-MM-DD"));
    }
  }

  private static SitingArea area(ObjectNode asked, Screening screening, LocalDate day)
      throws IntakeProblem {
    List<String> said = new ArrayList<>(PLACES);
    said.removeIf(key -> !asked.has(key));
    if (said.size() != 1) throw wrong("", asked, TEXTS.say("siting-api.exactly-one-county"));
    JsonNode place = asked.path(said.get(0));
    return switch (said.get(0)) {
      case "county" -> SitingArea.county(text(asked, "county", null), screening.layers().on(day));
      case "bbox" ->
          SitingArea.box(
              StreamSupport.stream(place.spliterator(), false)
                  .map(JsonNode::toString)
                  .collect(Collectors.joining(",")));
      default -> drawn(place, screening);
    };
  }

  /** An area as a proposal's site draws it: longitude and latitude of EPSG:4490. */
  private static SitingArea drawn(JsonNode geometry, Screening screening) throws IntakeProblem {
    ObjectNode nobody = JSON.createObjectNode().put("id", "area").put("name", "area");
    nobody.putObject("site").set("geometry", geometry);
    Proposal proposal =
        new ProposalReader(screening.rulebook().vocabulary())
            .read("request", JSON.writeValueAsBytes(nobody));
    var area = Site.of(proposal).geometry();
    if (area == null || area.getDimension() != 2)
      throw wrong("/geometry", geometry.path("type"), TEXTS.say("siting-api.area"));
    return new SitingArea(area, List.of());
  }

  private static Refused busy() {
    return new Refused(
        new io.redline.web.problem.Problem(
            429, "busy", TEXTS.say("siting-api.another-siting-map"), List.of()));
  }

  private static IntakeProblem wrong(String pointer, JsonNode value, Message expected) {
    String found = value.isMissingNode() ? "" : value.toString();
    return new IntakeProblem(
        "request",
        List.of(
            new Problem(
                pointer,
                Message.same(found.length() > 80 ? found.substring(0, 80) + "…" : found),
                expected,
                null)));
  }
}
