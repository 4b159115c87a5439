package io.redline.web.guard;

import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.web.serving.Serving;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Somebody who has not signed in. As long as nobody has an account and only this machine can reach
 * the server, that is the person at this machine, who may do what needs no name: assess, read
 * again, run lists. The first account ends this, and so does a bureau's own sign-on.
 */
final class LocalPerson extends AnonymousAuthenticationFilter {
  static final String NAME = "local";
  private static final String KEY = "redline";
  private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** A proxy in front: then the request need not come from this machine. */
  private static final List<String> PASSED_ON =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final Serving serving;
  private final Accounts accounts;
  private final boolean bureau;

  /**
   * @param bureau whether a bureau's own sign-on gives people names
   */
  LocalPerson(Serving serving, Accounts accounts, boolean bureau) {
    super(KEY);
    this.serving = serving;
    this.accounts = accounts;
    this.bureau = bureau;
  }

  @Override
  protected Authentication createAuthentication(HttpServletRequest request) {
    if (!isHere(request)) return super.createAuthentication(request);
    return new AnonymousAuthenticationToken(
        KEY,
        NAME,
        AuthorityUtils.createAuthorityList(
            "ROLE_ANONYMOUS", Role.APPLICANT.authority(), Role.AUDITOR.authority()));
  }

  /** The name asked for counts too: a foreign page may point a name of its own at this machine. */
  private boolean isHere(HttpServletRequest request) {
    return serving.isLoopback()
        && !bureau
        && accounts.isEmpty()
        && isLoopback(request.getRemoteAddr())
        && OUR_NAMES.contains(request.getServerName())
        && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
  }

  static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (java.net.UnknownHostException e) {
      return false;
    }
  }
}
