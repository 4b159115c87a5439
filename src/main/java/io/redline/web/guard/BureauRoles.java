package io.redline.web.guard;

import io.redline.web.account.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * Roles of somebody who came through the bureau's own sign-on: those it names in {@code roles} of
 * the identity token or of what it tells of the user, and without any the applicant's, which sees
 * only own cases.
 */
final class BureauRoles implements GrantedAuthoritiesMapper {
  private static final String CLAIM = "roles";

  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> given) {
    Set<GrantedAuthority> ours = new HashSet<>();
    for (GrantedAuthority authority : given)
      if (authority instanceof OidcUserAuthority user) {
        Collection<?> named = named(user.getAttributes().get(CLAIM));
        Arrays.stream(Role.values())
            .filter(role -> named.contains(role.id()))
            .forEach(role -> ours.add(new SimpleGrantedAuthority(role.authority())));
      }
    if (ours.isEmpty()) ours.add(new SimpleGrantedAuthority(Role.APPLICANT.authority()));
    return ours;
  }

  /** Some sign-ons send a single role as a text. */
  private static Collection<?> named(Object claim) {
    if (claim instanceof Collection<?> several) return several;
    return claim instanceof String text ? Arrays.asList(text.split("[\\s,]+")) : List.of();
  }
}
