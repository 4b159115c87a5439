package io.redline.web.guard;

import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.web.serving.LangOfRequest;
import io.redline.words.Catalogue;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** How somebody is told that they may not: a program by a problem, a person by the sign-in page. */
@Component
class Answers implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final Problem SIGN_IN =
      new Problem(401, "sign-in", TEXTS.say("please-sign"), List.of());

  /** A form from before the sign-in, or from a session that has ended. */
  private static final Problem STALE =
      new Problem(403, "stale-page", TEXTS.say("answers.sign-changed-after"), List.of());

  private static final Problem FORBIDDEN =
      new Problem(403, "forbidden", TEXTS.say("you-may-not"), List.of());

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (isApi(request)) {
      // A browser would open its own window for a name and password.
      if (request.getHeader("Sec-Fetch-Site") == null)
        response.setHeader("WWW-Authenticate", "Basic realm=\"Redline\", charset=\"UTF-8\"");
      SIGN_IN.send(response, LangOfRequest.of(request));
    } else response.sendRedirect("/login");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    Problem problem = reason instanceof CsrfException ? STALE : FORBIDDEN;
    String accept = request.getHeader("Accept");
    if (isApi(request) || accept == null || !accept.contains("text/html"))
      problem.send(response, LangOfRequest.of(request));
    else {
      request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new Refused(problem));
      response.sendError(problem.status());
    }
  }

  void signInFailed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    response.sendRedirect(
        reason instanceof LockedException ? "/login?wait=" + reason.getMessage() : "/login?wrong");
  }

  /**
   * A token is needed where a browser would send its session along by itself: not by a program that
   * sends a password, nor by somebody without a session.
   */
  boolean needsToken(HttpServletRequest request) {
    if (SameOrigin.isSafe(request)) return false;
    if (!isApi(request)) return true;
    HttpSession session = request.getSession(false);
    return request.getHeader("Authorization") == null
        && session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            != null;
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }
}
