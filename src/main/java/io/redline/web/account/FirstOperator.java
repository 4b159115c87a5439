package io.redline.web.account;

import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The first account: whoever can read the console sets it up, once. There is no default name and no
 * default password.
 */
@Component
public class FirstOperator {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int MOST_TRIES = 10;
  private static final int TOKEN_BYTES = 24;

  private final Accounts accounts;
  private final AtomicInteger tries = new AtomicInteger();
  private volatile String token;

  FirstOperator(Accounts accounts) {
    this.accounts = accounts;
    if (accounts.isEmpty()) token = random();
  }

  /** What the console shows, or null when there are accounts. */
  public String token() {
    return token;
  }

  /** Whether the token is right; ten wrong ones end it until the next start. */
  public boolean opens(String given) {
    String right = token;
    if (right == null || given == null) return false;
    boolean same =
        MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    if (!same && tries.incrementAndGet() >= MOST_TRIES) token = null;
    return same;
  }

  /**
   * @throws AccountRefused when the token is not right or the account cannot be made
   */
  public synchronized Account setUp(
      String given, String name, String displayName, String password) {
    if (!opens(given)) throw new AccountRefused(TEXTS.say("first-operator.token-wrong-or-used"));
    Account first = accounts.add(name, displayName, password, Set.of(Role.OPERATOR));
    token = null;
    return first;
  }

  private static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
