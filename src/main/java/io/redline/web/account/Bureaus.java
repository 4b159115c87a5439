package io.redline.web.account;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The sign-ons of bureaus that the operator has set up. What one says of itself is asked when
 * somebody first wants in: while it is away the server starts, and all the rest works.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
public class Bureaus implements ClientRegistrationRepository {
  private final OAuth2ClientProperties settings;
  private volatile Map<String, ClientRegistration> asked;

  Bureaus(OAuth2ClientProperties settings) {
    this.settings = settings;
  }

  /**
   * @return null when there is none of that id
   * @throws IllegalArgumentException when the sign-on does not answer; the next call asks again
   */
  @Override
  public ClientRegistration findByRegistrationId(String id) {
    if (!settings.getRegistration().containsKey(id)) return null;
    if (asked == null) asked = new OAuth2ClientPropertiesMapper(settings).asClientRegistrations();
    return asked.get(id);
  }

  /** What each is called, by id. */
  public Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    settings
        .getRegistration()
        .forEach((id, r) -> titles.put(id, Objects.requireNonNullElse(r.getClientName(), id)));
    return titles;
  }

  /** Scheme and host of each. */
  public Set<String> origins() {
    Set<String> origins = new TreeSet<>();
    settings
        .getProvider()
        .values()
        .forEach(
            p ->
                Stream.of(p.getIssuerUri(), p.getAuthorizationUri())
                    .filter(Objects::nonNull)
                    .map(URI::create)
                    .forEach(at -> origins.add(at.getScheme() + "://" + at.getRawAuthority())));
    return origins;
  }
}
