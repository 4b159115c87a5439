package io.redline.web.api;

import io.redline.layer.ImportLook;
import io.redline.layer.ImportPreset;
import io.redline.layer.ImportProblem;
import io.redline.layer.ImportRequest;
import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.web.record.Records;
import io.redline.web.serving.InForce;
import io.redline.web.serving.Reloads;
import io.redline.web.upkeep.LayerGuidance;
import io.redline.web.upkeep.LayerImports;
import io.redline.web.upkeep.Uploads;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Layers as an operator brings them in: sent, looked at, said what they are, taken into force. */
@RestController
class LayerImportApi {
  private static final Catalogue TEXTS = Catalogue.named("web");
  private static final int MOST_ORDER_BYTES = 1 << 16;
  private static final int CHANGES_SHOWN = 20;
  private final InForce inForce;
  private final Uploads uploads;
  private final LayerImports imports;
  private final Records records;

  LayerImportApi(InForce inForce, Uploads uploads, LayerImports imports, Records records) {
    this.inForce = inForce;
    this.uploads = uploads;
    this.imports = imports;
    this.records = records;
  }

  /**
   * @param name of the file; its ending says the format
   */
  @PostMapping(
      path = "/api/operator/uploads",
      consumes = "application/octet-stream",
      produces = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  ObjectNode upload(HttpServletRequest request, @RequestParam String name, Lang lang)
      throws IOException {
    Uploads.Upload upload = uploads.take(name, request.getInputStream());
    ObjectNode json = LayersApi.JSON.createObjectNode();
    return json.put("upload", upload.id()).put("name", upload.name());
  }

  /**
   * What is in a file and what it probably is.
   *
   * @param layer which of several layers of the file
   * @param crs where the file does not say it
   * @param as id of the layer, where the guess is wrong
   */
  @GetMapping(path = "/api/operator/uploads/{upload}", produces = "application/json")
  ObjectNode look(
      @PathVariable String upload,
      @RequestParam(required = false) String layer,
      @RequestParam(required = false) String charset,
      @RequestParam(required = false) String crs,
      @RequestParam(required = false) String as,
      @RequestParam(required = false) String preset,
      Lang lang)
      throws IOException {
    Uploads.Upload sent = uploads.find(upload);
    ImportRequest.From from =
        new ImportRequest.From(sent.file(), blank(layer), blank(charset), null);
    try {
      ImportLook look =
          ImportLook.at(
              from,
              sent.name(),
              new ImportLook.Said(blank(crs), blank(as), ImportOrder.preset(blank(preset))),
              inForce.screening().rulebook().vocabulary());
      return LookJson.of(sent, look, inForce.screening(), lang);
    } catch (ImportProblem e) {
      throw new Refused(
          new Problem(
              422,
              "layer",
              TEXTS.say("layer-import-api.cannot-be-read"),
              e.remarks().stream().map(r -> new Problem.Fault(null, null, r)).toList()));
    }
  }

  /** Takes it into force, whole or not at all. */
  @PostMapping(
      path = "/api/operator/uploads/{upload}/import",
      consumes = "application/json",
      produces = "application/json")
  ObjectNode take(@PathVariable String upload, HttpServletRequest request, Lang lang)
      throws IOException {
    Uploads.Upload sent = uploads.find(upload);
    ImportOrder order = ImportOrder.read(Body.bytes(request, MOST_ORDER_BYTES), sent.file());
    LayerImports.Done done = imports.take(order.request(), sent.name(), who());
    uploads.forget(sent);
    ObjectNode json = OperatorApi.json(done.reload(), lang);
    ArrayNode warnings = json.putArray("warnings");
    done.imported().warnings().forEach(w -> warnings.add(w.in(lang)));
    done.imported().layer().notes().forEach(n -> warnings.add(n.in(lang)));
    return json;
  }

  /** Puts a layer back to what it was before its last import. */
  @PostMapping(path = "/api/operator/layers/{id}/back", produces = "application/json")
  ObjectNode back(@PathVariable String id, Lang lang) throws IOException {
    Reloads.Attempt reload = imports.back(id, who());
    return OperatorApi.json(reload, lang);
  }

  /** Which layers decide most, who keeps them, what there is, and the last changes. */
  @GetMapping(path = "/api/operator/guidance", produces = "application/json")
  ObjectNode guidance(Lang lang) throws IOException {
    LayerGuidance guidance = LayerGuidance.of(records.log(), inForce.screening().rulebook());
    ObjectNode json = GuidanceJson.of(guidance, inForce.screening(), imports, lang);
    ArrayNode journal = json.putArray("journal");
    imports.journal().newest(CHANGES_SHOWN).forEach(journal::add);
    ArrayNode presets = json.putArray("presets");
    for (ImportPreset preset : ImportPreset.all().values())
      presets
          .addObject()
          .put("id", preset.id())
          .put("layer", preset.layerId())
          .put("title", preset.claims().title());
    return json;
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static String who() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
