package io.redline.web.guard;

import io.redline.web.account.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * Roles of somebody who came through the bureau's own sign-on: those its token names in {@code
 * roles}, and without any the applicant's, which sees only own cases.
 */
final class BureauRoles implements GrantedAuthoritiesMapper {
  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> given) {
    Set<GrantedAuthority> ours = new HashSet<>();
    for (GrantedAuthority authority : given)
      if (authority instanceof OidcUserAuthority user
          && user.getIdToken().getClaim("roles") instanceof Collection<?> named)
        Arrays.stream(Role.values())
            .filter(role -> named.contains(role.id()))
            .forEach(role -> ours.add(new SimpleGrantedAuthority(role.authority())));
    if (ours.isEmpty()) ours.add(new SimpleGrantedAuthority(Role.APPLICANT.authority()));
    return ours;
  }
}
