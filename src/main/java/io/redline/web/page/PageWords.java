package io.redline.web.page;

import io.redline.explain.Lang;
import io.redline.web.account.Role;
import io.redline.web.serving.LangOfRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: its language, who is reading it, and the address of itself. */
@ControllerAdvice
class PageWords {
  @ModelAttribute("lang")
  Lang lang(HttpServletRequest request) {
    return LangOfRequest.of(request);
  }

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** The name of who signed in, or null. */
  @ModelAttribute("person")
  String person(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? null : request.getUserPrincipal().getName();
  }

  @ModelAttribute("roles")
  List<Role> roles() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) return List.of();
    return Arrays.stream(Role.values())
        .filter(
            role ->
                who.getAuthorities().stream()
                    .anyMatch(a -> role.authority().equals(a.getAuthority())))
        .toList();
  }
}
