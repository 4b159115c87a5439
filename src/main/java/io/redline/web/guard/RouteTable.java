package io.redline.web.guard;

import static io.redline.web.account.Role.APPLICANT;
import static io.redline.web.account.Role.AUDITOR;
import static io.redline.web.account.Role.OPERATOR;
import static io.redline.web.account.Role.REVIEWER;

import io.redline.web.account.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what: the whole list. A route of ours that is not here is refused to everybody, and a
 * test says so.
 */
public final class RouteTable {
  /** Of the table; anybody when the roles are empty. */
  public record Route(String method, String pattern, Set<Role> roles) {
    public boolean isOpen() {
      return roles.isEmpty();
    }
  }

  private static final Set<Role> ANYBODY = Set.of();
  private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);
  private static final Set<Role> CASES = EnumSet.of(APPLICANT, REVIEWER, AUDITOR);

  private static final Set<Role> LISTS = EnumSet.of(AUDITOR);
  private static final Set<Role> UPKEEP = EnumSet.of(OPERATOR);
  private static final Set<Role> REVIEWERS = EnumSet.of(REVIEWER);

  public static final List<Route> ROUTES =
      List.of(
          new Route("GET", "/", ANYBODY),
          new Route("GET", "/assets/outcomes.css", ANYBODY),
          new Route("GET", "/assets/outcomes.js", ANYBODY),
          new Route("GET", "/assets/texts-{lang:zh|en}.js", ANYBODY),
          new Route("GET", "/assets/**", ANYBODY),
          new Route("GET", "/webjars/**", ANYBODY),
          new Route("GET", "/map/{layer}/{digest}/{level}/{column}/{row}", ANYBODY),
          new Route("GET", "/base/{level}/{column}/{row}", ANYBODY),
          new Route("GET", "/login", ANYBODY),
          new Route("POST", "/login", ANYBODY),
          new Route("POST", "/logout", SIGNED_IN),
          new Route("GET", "/setup", ANYBODY),
          new Route("POST", "/setup", ANYBODY),
          new Route("GET", "/account", SIGNED_IN),
          new Route("GET", "/actuator/health", ANYBODY),
          new Route("POST", "/api/try", ANYBODY),
          new Route("POST", "/api/sites", ANYBODY),
          new Route("GET", "/api/clauses", ANYBODY),
          new Route("GET", "/api/clauses/{id}", ANYBODY),
          new Route("GET", "/api/layers", ANYBODY),
          new Route("GET", "/api/vocabulary", ANYBODY),
          new Route("GET", "/api/industries", ANYBODY),
          new Route("GET", "/api/places", ANYBODY),
          new Route("GET", "/api/places/names", ANYBODY),
          new Route("GET", "/api/settings", ANYBODY),
          new Route("GET", "/api/openapi.json", ANYBODY),
          new Route("POST", "/api/assessments", CASES),
          new Route("GET", "/api/assessments/{id}", CASES),
          new Route("POST", "/api/assessments/{id}/replay", CASES),
          new Route("GET", "/api/assessments/{id}/notice/{form}", CASES),
          // Lists, and where a project could go
          new Route("GET", "/audits", LISTS),
          new Route("POST", "/api/audits", LISTS),
          new Route("GET", "/api/audits", LISTS),
          new Route("POST", "/api/audits/columns", LISTS),
          new Route("GET", "/api/audits/template.xlsx", LISTS),
          new Route("GET", "/api/audits/{id}", LISTS),
          new Route("DELETE", "/api/audits/{id}", LISTS),
          new Route("POST", "/api/audits/{id}/pause", LISTS),
          new Route("POST", "/api/audits/{id}/resume", LISTS),
          new Route("GET", "/api/audits/{id}/rows", LISTS),
          new Route("GET", "/api/audits/{id}/map", LISTS),
          new Route("GET", "/api/audits/{id}/corrections", LISTS),
          new Route("POST", "/api/audits/{id}/again", LISTS),
          new Route("GET", "/api/audits/{id}/{file}", LISTS),
          new Route("POST", "/api/siting", ANYBODY),
          // The operator's desk
          new Route("GET", "/operator", UPKEEP),
          new Route("GET", "/operator/layers", UPKEEP),
          new Route("GET", "/api/operator", UPKEEP),
          new Route("POST", "/api/operator/verify", UPKEEP),
          new Route("POST", "/api/operator/reload", UPKEEP),
          new Route("POST", "/api/operator/uploads", UPKEEP),
          new Route("GET", "/api/operator/uploads/{upload}", UPKEEP),
          new Route("POST", "/api/operator/uploads/{upload}/import", UPKEEP),
          new Route("POST", "/api/operator/layers/{id}/back", UPKEEP),
          new Route("GET", "/api/operator/guidance", UPKEEP),
          // The desk.
          new Route("GET", "/mine", CASES),
          new Route("GET", "/desk", REVIEWERS),
          new Route("GET", "/desk/{id}", REVIEWERS),
          new Route("GET", "/desk/{id}/clauses/{clause}", REVIEWERS),
          new Route("GET", "/desk/{id}/compare/{other}", REVIEWERS),
          new Route("POST", "/desk/{id}/conclusions", REVIEWERS),
          new Route("POST", "/desk/{id}/signature", REVIEWERS),
          new Route("POST", "/desk/{id}/notice", REVIEWERS),
          // Accounts.
          new Route("POST", "/account/password", SIGNED_IN),
          new Route("GET", "/accounts", UPKEEP),
          new Route("POST", "/accounts", UPKEEP),
          new Route("POST", "/accounts/change", UPKEEP),
          new Route("POST", "/accounts/password", UPKEEP));

  private RouteTable() {}
}
