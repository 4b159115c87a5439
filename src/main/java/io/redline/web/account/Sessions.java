package io.redline.web.account;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Who is signed in: an account that changed has to sign in anew. */
@Component
public class Sessions {
  private final SessionRegistry registry;

  Sessions(SessionRegistry registry) {
    this.registry = registry;
  }

  /**
   * Ends every session of an account.
   *
   * @param but id of one to keep, or null
   */
  public void end(String account, String but) {
    for (Object principal : registry.getAllPrincipals())
      if (principal instanceof UserDetails user && user.getUsername().equals(account))
        for (SessionInformation session : registry.getAllSessions(principal, false))
          if (!session.getSessionId().equals(but)) session.expireNow();
  }
}
