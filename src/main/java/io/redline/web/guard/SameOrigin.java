package io.redline.web.guard;

import io.redline.web.problem.Problem;
import io.redline.web.serving.LangOfRequest;
import io.redline.words.Catalogue;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site's page makes a browser send, whoever is signed in or not. */
final class SameOrigin extends OncePerRequestFilter {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Problem FOREIGN =
      new Problem(403, "foreign-page", TEXTS.say("same-origin.requests-another"), List.of());

  static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSafe(request) || isOurs(request)) chain.doFilter(request, response);
    else FOREIGN.send(response, LangOfRequest.of(request));
  }

  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) return false;
    String origin = request.getHeader("Origin");
    if (origin == null) return true;
    try {
      URI from = URI.create(origin);
      String authority = from.getAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
