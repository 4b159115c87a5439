package io.redline.web.api;

import io.redline.earth.GeoJsonWriter;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import io.redline.site.Site;
import io.redline.site.files.ReadCount;
import io.redline.site.files.SiteFile;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a site as people have it: typed coordinates, a boundary file, a drawing. */
@RestController
class SitesApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] NOBODY =
      "{\"id\":\"site\",\"name\":\"site\"}".getBytes(StandardCharsets.UTF_8);

  /** In place of a system: all that the degrees may mean is judged together. */
  private static final String NOBODY_KNOWS = "unknown";

  private static final Catalogue TEXTS = Catalogue.named("web");
  private final InForce inForce;

  SitesApi(InForce inForce) {
    this.inForce = inForce;
  }

  /**
   * @param name of the file, for messages and, by its extension, for the format
   * @param crs where the file does not say it; {@code unknown} where nobody does
   * @param swapped whether a person confirmed that the two numbers stand the other way round
   * @param layer of a CAD drawing with several
   * @return the geometry in its own system, how it was understood, and the same in longitude and
   *     latitude of EPSG:4490 for drawing
   */
  @PostMapping(
      path = "/api/sites",
      consumes = {"application/octet-stream", "text/plain"},
      produces = "application/json")
  ObjectNode read(
      HttpServletRequest request,
      @RequestParam(defaultValue = "site.txt") String name,
      @RequestParam(required = false) String crs,
      @RequestParam(defaultValue = "false") boolean swapped,
      @RequestParam(required = false) SiteFile.Shape shape,
      @RequestParam(required = false) String layer,
      Lang lang)
      throws IOException, IntakeProblem {
    Screening screening = inForce.screening();
    byte[] body = Body.bytes(request, ProposalReader.MOST_BYTES);
    SiteFile file = read(plain(name), body, new SiteFile.Said(crs, swapped, shape, layer));
    Proposal placed =
        file.placed(
            Body.proposal(NOBODY, screening),
            new ProposalReader(screening.rulebook().vocabulary()));
    ObjectNode json = JSON.createObjectNode();
    json.set("geometry", file.geometry());
    json.put("crs", file.crs());
    json.set("count", count(file.count(), lang));
    var notes = json.putArray("notes");
    file.notes().forEach(note -> notes.add(lang.of(note.zh(), note.en())));
    var leftOut = json.putArray("leftOut");
    file.leftOut().forEach(plot -> leftOut.add(plot.in(lang)));
    json.set("shown", GeoJsonWriter.AS_DRAWN.write(Site.of(placed).geometry()));
    return json;
  }

  private static ObjectNode count(ReadCount count, Lang lang) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("plots", count.plots())
            .put("rings", count.rings())
            .put("vertices", count.vertices())
            .put("holes", count.holes())
            .put("outerHectares", count.outerHectares())
            .put("holeHectares", count.holeHectares());
    if (count.claims() != null) json.put("claims", count.claims().in(lang));
    return json;
  }

  /** Where the system of degrees is asked for, "nobody knows" is an answer too. */
  private static SiteFile read(String name, byte[] body, SiteFile.Said said) throws IntakeProblem {
    try {
      if (NOBODY_KNOWS.equals(said.crs()))
        return SiteFile.read(
            name, body, new SiteFile.Said(null, said.swapped(), said.shape(), said.layer()));
      return SiteFile.read(name, body, said).certain(name);
    } catch (IntakeProblem problem) {
      List<Candidate> offered = new ArrayList<>(problem.candidates());
      boolean degrees = offered.stream().anyMatch(c -> "GCJ-02".equals(c.crs()));
      if (!degrees || NOBODY_KNOWS.equals(said.crs())) throw problem;
      offered.add(
          new Candidate(
              NOBODY_KNOWS,
              offered.get(0).isSwapped(),
              TEXTS.say("sites-api.nobody-knows"),
              TEXTS.say("sites-api.readings-together")));
      throw new IntakeProblem(problem.source(), problem.problems(), offered);
    }
  }

  /** The name is only shown and never opened; it is cut down to one that every system can have. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[\\p{Cntrl}<>:\"|?*\\u0000]", "_");
    return safe.length() > 120 ? safe.substring(safe.length() - 120) : safe;
  }
}
