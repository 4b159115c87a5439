package io.redline.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong passwords by account and by address. From the sixth on each has to wait, 15 s first
 * and twice as long each time, a quarter of an hour at most; nobody is locked out for good, so that
 * nobody can lock out another.
 */
public final class Tries {
  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private record Count(int wrong, Instant last) {}

  private final Clock clock;
  private final Cache<String, Count> counts =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofHours(1)).build();

  public Tries(Clock clock) {
    this.clock = clock;
  }

  /** How long this account, or somebody at this address, still has to wait; zero when not. */
  public Duration wait(String account, String address) {
    Duration one = wait(counts.getIfPresent("account " + account));
    Duration other = wait(counts.getIfPresent("address " + address));
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

  private Duration wait(Count count) {
    if (count == null || count.wrong() < FREE) return Duration.ZERO;
    int doublings = Math.min(count.wrong() - FREE, 10);
    Duration whole = FIRST_WAIT.multipliedBy(1L << doublings);
    if (whole.compareTo(LONGEST_WAIT) > 0) whole = LONGEST_WAIT;
    Duration left = Duration.between(clock.instant(), count.last().plus(whole));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
