package io.redline.web.problem;

import io.redline.decisions.LogProblem;
import io.redline.intake.IntakeProblem;
import io.redline.web.page.PageWords;
import io.redline.web.problem.Problem.Fault;
import io.redline.web.serving.LangOfRequest;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Controller;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns everything that goes wrong into an answer: problem+json for programs, a page for people. No
 * answer shows a stack trace; a defect gets a line in the log and its number in the answer.
 */
@Controller
@ControllerAdvice
class Problems implements ErrorController {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final System.Logger LOG = System.getLogger("io.redline.web");

  @ExceptionHandler(Exception.class)
  ModelAndView handle(Exception e, HttpServletRequest request) {
    Problem problem = problem(e);
    HttpHeaders headers = e instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
    return answer(problem, headers, request);
  }

  /** What the container itself refused. */
  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Problem problem =
        cause instanceof Exception e
            ? problem(e)
            : Statuses.problem(status instanceof Integer code ? code : 404);
    return answer(problem, HttpHeaders.EMPTY, request);
  }

  private static Problem problem(Exception e) {
    if (e instanceof Refused refused) return refused.problem();
    if (e instanceof IntakeProblem unreadable) return Problem.of(unreadable);
    if (e instanceof MethodArgumentTypeMismatchException wrong) return wrong(wrong);
    if (e instanceof MissingServletRequestParameterException missing)
      return Refused.parameter(missing.getParameterName(), TEXTS.say("problems.parameter-missing"))
          .problem();
    if (e instanceof LogProblem log)
      return new Problem(
          status(log), log.isConflict() ? "conflict" : "log", log.wording(), List.of());
    // What is too large says so itself; the rest is a form that is cut off or has no boundary.
    if (e instanceof MultipartException && !(e instanceof ErrorResponse))
      return Statuses.problem(400);
    if (e instanceof InvalidMimeTypeException || e instanceof InvalidMediaTypeException)
      return Statuses.problem(406);
    if (e instanceof ErrorResponse known) return Statuses.problem(known.getStatusCode().value());
    return Defect.of(e, LOG);
  }

  private static int status(LogProblem log) {
    if (log.isConflict()) return 409;
    return log.isRefusal() ? 422 : 503;
  }

  private static Problem wrong(MethodArgumentTypeMismatchException wrong) {
    boolean day = wrong.getRequiredType() == java.time.LocalDate.class;
    String value = String.valueOf(wrong.getValue()).replaceAll("\\p{Cntrl}", " ");
    return Refused.parameter(
            wrong.getName(),
            day
                ? TEXTS.say("problems.no-day-calendar-expected", value)
                : TEXTS.say("problems.not-understood", value))
        .problem();
  }

  private static ModelAndView answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    Lang lang = LangOfRequest.of(request);
    if (wantsPage(request)) {
      ModelAndView page = new ModelAndView("problem", PageWords.of(request));
      page.addObject("here", "/");
      page.addObject("status", problem.status());
      page.addObject("title", problem.title().in(lang));
      page.addObject("faults", problem.faults().stream().map(f -> f.sentence().in(lang)).toList());
      page.setStatus(org.springframework.http.HttpStatusCode.valueOf(problem.status()));
      return page;
    }
    return new ModelAndView(
        (model, in, out) -> {
          headers.forEach((name, values) -> out.setHeader(name, String.join(", ", values)));
          problem.send(out, lang);
        });
  }

  private static boolean wantsPage(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original == null ? request.getRequestURI() : original.toString();
    String accept = request.getHeader("Accept");
    return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
  }

  /** One fault with the number of a defect, so that a person can find its line in the log. */
  static List<Fault> numbered(String number) {
    return List.of(new Fault(null, null, TEXTS.say("problems.please-tell-operator", number)));
  }
}
