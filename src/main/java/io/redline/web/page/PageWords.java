package io.redline.web.page;

import io.redline.web.account.BureauPerson;
import io.redline.web.account.Role;
import io.redline.web.serving.LangOfRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: its language, who is reading it, and the address of itself. */
@ControllerAdvice
public class PageWords {
  @ModelAttribute
  void add(HttpServletRequest request, Model model) {
    model.addAllAttributes(of(request));
  }

  /**
   * The names a template may use: {@code lang}, {@code here}, {@code person} (null when nobody
   * signed in) and {@code roles}.
   */
  public static Map<String, Object> of(HttpServletRequest request) {
    Map<String, Object> words = new HashMap<>();
    words.put("lang", LangOfRequest.of(request));
    words.put("here", request.getRequestURI());
    words.put("person", person(request.getUserPrincipal()));
    words.put("roles", roles());
    return words;
  }

  private static String person(Principal signedIn) {
    if (signedIn instanceof Authentication who && who.getPrincipal() instanceof BureauPerson one)
      return one.displayName();
    return signedIn == null ? null : signedIn.getName();
  }

  private static List<Role> roles() {
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
