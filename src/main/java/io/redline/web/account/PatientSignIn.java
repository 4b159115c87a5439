package io.redline.web.account;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares passwords, but not for one who has to wait. Unknown names take as long as wrong ones.
 */
@Component
public class PatientSignIn extends DaoAuthenticationProvider {
  private final LoginThrottle throttle;

  PatientSignIn(UserDetailsService accounts, PasswordEncoder encoder, LoginThrottle throttle) {
    super(accounts);
    setPasswordEncoder(encoder);
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication asked) throws AuthenticationException {
    String name = asked.getName().toLowerCase(Locale.ROOT);
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    long seconds = throttle.wait(name, address).toSeconds();
    if (seconds > 0) throw new LockedException(String.valueOf(seconds));
    try {
      Authentication known = super.authenticate(asked);
      throttle.right(name);
      return known;
    } catch (BadCredentialsException e) {
      throttle.wrong(name, address);
      throw e;
    }
  }
}
