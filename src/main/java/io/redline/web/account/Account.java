package io.redline.web.account;

import java.time.Instant;
import java.util.Set;

/**
 * A person who may sign in.
 *
 * @param name to sign in with; lower case
 * @param displayName as it stands on records and reports
 * @param enabled false for one that may no longer sign in; accounts are never deleted, because
 *     records name them
 */
public record Account(
    String name, String displayName, Set<Role> roles, boolean enabled, Instant created) {
  public Account {
    roles = Set.copyOf(roles);
  }
}
