package io.redline.web.account;

import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who came through a bureau's own sign-on. The name begins with the sign-on's id and a
 * colon, which no name of an account here can have: nobody gets at another's records by being
 * called the same elsewhere.
 */
public final class BureauPerson extends DefaultOidcUser {
  private static final long serialVersionUID = 1L;
  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}·]+");
  private final String name;

  /**
   * @param bureau id of the sign-on
   */
  public BureauPerson(String bureau, OidcUser told) {
    super(told.getAuthorities(), told.getIdToken(), told.getUserInfo());
    this.name = bureau + ":" + told.getName();
  }

  @Override
  public String getName() {
    return name;
  }

  /** As it stands on records and reports; a Chinese name as it is written, family name first. */
  public String displayName() {
    String whole = getFamilyName() + getGivenName();
    if (HAN.matcher(whole).matches()) return whole;
    return getFullName() == null ? name : getFullName();
  }

  /** One person, however often the sign-on tells of them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BureauPerson person && person.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
