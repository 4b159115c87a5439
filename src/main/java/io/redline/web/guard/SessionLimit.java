package io.redline.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session so long after its sign-in, however busy it was. The time counts from the first
 * request after signing in; signing in anew gives the session another id and begins again.
 */
final class SessionLimit extends OncePerRequestFilter {
  private static final String SINCE = "redline.since";

  private final Duration limit;
  private final Clock clock;

  private record Since(String session, Instant at) implements Serializable {}

  SessionLimit(Duration limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && isSignedIn(session) && isOver(session)) session.invalidate();
    chain.doFilter(request, response);
  }

  private static boolean isSignedIn(HttpSession session) {
    return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
        != null;
  }

  private boolean isOver(HttpSession session) {
    Instant now = clock.instant();
    if (session.getAttribute(SINCE) instanceof Since since
        && since.session().equals(session.getId())) return !now.isBefore(since.at().plus(limit));
    session.setAttribute(SINCE, new Since(session.getId(), now));
    return false;
  }
}
