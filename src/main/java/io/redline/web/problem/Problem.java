package io.redline.web.problem;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that something is wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param kind ends the type's URN; a program can tell kinds apart by it
 * @param faults what is wrong where; empty when the status says it all
 * @param candidates in which systems coordinates that do not say theirs may be
 */
public record Problem(
    int status, String kind, Message title, List<Fault> faults, List<Candidate> candidates) {
  private static final Catalogue TEXTS = Catalogue.named("web");

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The place of a text that is not JSON: a pointer, if any, and line and column. */
  private static final Pattern IN_TEXT =
      Pattern.compile("(?:(/.*) \\()?line (\\d+), column (\\d+)\\)?");

  /**
   * One thing wrong.
   *
   * @param pointer JSON pointer into the body; empty for all of it; null when it is not in the body
   * @param parameter of the query, or null
   * @param sentence place, value, expectation and guess in words
   */
  public record Fault(String pointer, String parameter, Message sentence) {}

  public Problem {
    faults = List.copyOf(faults);
    candidates = List.copyOf(candidates);
  }

  public Problem(int status, String kind, Message title, List<Fault> faults) {
    this(status, kind, title, faults, List.of());
  }

  /** A proposal or site file that cannot be read. */
  public static Problem of(IntakeProblem unreadable) {
    boolean syntax =
        unreadable.problems().stream().anyMatch(p -> IN_TEXT.matcher(p.place()).matches());
    return new Problem(
        syntax ? 400 : 422,
        syntax ? "not-json" : "unreadable",
        TEXTS.say("problem.content-cannot-read"),
        unreadable.problems().stream().map(Problem::fault).toList(),
        unreadable.candidates());
  }

  private static Fault fault(IntakeProblem.Problem p) {
    Matcher inText = IN_TEXT.matcher(p.place());
    String pointer =
        inText.matches()
            ? inText.group(1) == null ? "" : inText.group(1)
            : p.place().startsWith("/") ? p.place() : "";
    return new Fault(pointer, null, new Message(p.text(Lang.ZH), p.text(Lang.EN)));
  }

  public byte[] json(Lang lang) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", "urn:redline:problem:" + kind)
        .put("title", title.in(lang))
        .put("status", status);
    if (!faults.isEmpty())
      json.put("detail", faults.get(0).sentence().in(lang)).set("errors", errors(lang));
    if (!candidates.isEmpty()) json.set("candidates", candidates(lang));
    return JSON.writeValueAsBytes(json);
  }

  private ArrayNode errors(Lang lang) {
    ArrayNode errors = JSON.createArrayNode();
    for (Fault fault : faults) {
      ObjectNode error = errors.addObject();
      if (fault.pointer() != null) error.put("pointer", fault.pointer());
      if (fault.parameter() != null) error.put("parameter", fault.parameter());
      error.put("detail", fault.sentence().in(lang));
    }
    return errors;
  }

  private ArrayNode candidates(Lang lang) {
    ArrayNode all = JSON.createArrayNode();
    for (Candidate c : candidates) {
      ObjectNode one =
          all.addObject()
              .put("swapped", c.isSwapped())
              .put("system", c.system().in(lang))
              .put("place", c.place().in(lang));
      if (c.crs() != null) one.put("crs", c.crs());
      if (c.layer() != null) one.put("layer", c.layer());
    }
    return all;
  }

  /** Sends it, whatever the client said it would accept. */
  public void send(HttpServletResponse response, Lang lang) throws IOException {
    byte[] body = json(lang);
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setLocale(lang.isZh() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
