package io.redline.web.guard;

import io.redline.web.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Where signing in leads: to the page that somebody was on the way to, else to where the work lies.
 * Of several roles the one that others wait for goes first.
 */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
  private static final Map<Role, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put(Role.REVIEWER, "/desk");
    PLACES.put(Role.AUDITOR, "/audits");
    PLACES.put(Role.APPLICANT, "/");
    PLACES.put(Role.OPERATOR, "/operator");
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication who) {
    return of(who.getAuthorities());
  }

  static String of(Collection<? extends GrantedAuthority> roles) {
    return PLACES.entrySet().stream()
        .filter(
            place ->
                roles.stream().anyMatch(r -> place.getKey().authority().equals(r.getAuthority())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("/account");
  }
}
