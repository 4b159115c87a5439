package io.redline.web.account;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Looks accounts up for Spring Security. */
@Component
class SignIn implements UserDetailsService {
  private final Accounts accounts;

  SignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Account account =
        accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("no account"));
    String[] authorities =
        account.roles().stream().map(Role::authority).sorted().toArray(String[]::new);
    return User.withUsername(account.name())
        .password(accounts.hash(account.name()).orElseThrow())
        .disabled(!account.enabled())
        .authorities(AuthorityUtils.createAuthorityList(authorities))
        .build();
  }
}
