package io.redline.web.guard;

import io.redline.web.account.BureauPerson;
import io.redline.web.account.Bureaus;
import io.redline.web.account.Persons;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * A bureau's own sign-on, where the operator has set one up: who comes in, with which roles, and
 * how they leave.
 */
@Component
class BureauSignIn {
  private static final System.Logger LOG = System.getLogger("io.redline.web.account");

  private final Bureaus bureaus;
  private final Persons persons;

  BureauSignIn(ObjectProvider<Bureaus> bureaus, Persons persons) {
    this.bureaus = bureaus.getIfAvailable();
    this.persons = persons;
  }

  boolean isSetUp() {
    return bureaus != null;
  }

  void configure(HttpSecurity http) {
    if (!isSetUp()) return;
    http.oauth2Login(
        login -> {
          login
              .loginPage("/login")
              .successHandler(new Landing())
              .failureHandler(BureauSignIn::failed);
          login.addObjectPostProcessor(new Away());
          login.userInfoEndpoint(
              told -> told.oidcUserService(new Users()).userAuthoritiesMapper(new BureauRoles()));
        });
    // Whoever signs out here and not there would be let in again without a word.
    var everywhere = new OidcClientInitiatedLogoutSuccessHandler(bureaus);
    everywhere.setPostLogoutRedirectUri("{baseUrl}/");
    http.logout(logout -> logout.logoutSuccessHandler(everywhere));
  }

  /** Where signing out leads to: a browser follows no form to a place that the policy bars. */
  Set<String> origins() {
    return isSetUp() ? bureaus.origins() : Set.of();
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String reason = String.valueOf(why.getMessage()).replaceAll("\\p{Cntrl}", " ");
    LOG.log(System.Logger.Level.WARNING, "a bureau's sign-on did not succeed: " + reason);
    response.sendRedirect("/login?bureau");
  }

  /** A sign-on that does not answer leads back to our page, too. */
  private static final class Away
      implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
      filter.setAuthenticationFailureHandler(BureauSignIn::failed);
      return filter;
    }
  }

  /** What the sign-on tells of somebody, under a name of our own. */
  private final class Users extends OidcUserService {
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
      String bureau = request.getClientRegistration().getRegistrationId();
      BureauPerson person = new BureauPerson(bureau, super.loadUser(request));
      persons.remember(person);
      return person;
    }
  }
}
