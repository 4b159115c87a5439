package io.redline.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong passwords by account and by address. After five for one account, or fifty from one
 * address, which a whole office may share, each next has to wait: 15 s first and twice as long each
 * time, a quarter of an hour at most. Nobody is locked out for good, so that nobody can lock out
 * another.
 */
public final class LoginThrottle {
  private static final int FREE_BY_ACCOUNT = 5;
  private static final int FREE_BY_ADDRESS = 50;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private record Count(int wrong, Instant last) {}

  private final Clock clock;
  private final Cache<String, Count> counts =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofHours(1)).build();

  public LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long this account, or somebody at this address, still has to wait; zero when not. */
  public Duration wait(String account, String address) {
    Duration one = wait(counts.getIfPresent("account " + account), FREE_BY_ACCOUNT);
    Duration other = wait(counts.getIfPresent("address " + address), FREE_BY_ADDRESS);
    return one.compareTo(other) > 0 ? one : other;
  }

  public void wrong(String account, String address) {
    counts.asMap().merge("account " + account, first(), this::oneMore);
    counts.asMap().merge("address " + address, first(), this::oneMore);
  }

  /** A right password clears its account; the address may still be guessing at others. */
  public void right(String account) {
    counts.invalidate("account " + account);
  }

  private Count first() {
    return new Count(1, clock.instant());
  }

  private Count oneMore(Count known, Count fresh) {
    return new Count(known.wrong() + 1, fresh.last());
  }

  private Duration wait(Count count, int free) {
    if (count == null || count.wrong() < free) return Duration.ZERO;
    int doublings = Math.min(count.wrong() - free, 10);
    Duration whole = FIRST_WAIT.multipliedBy(1L << doublings);
    if (whole.compareTo(LONGEST_WAIT) > 0) whole = LONGEST_WAIT;
    Duration left = Duration.between(clock.instant(), count.last().plus(whole));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
