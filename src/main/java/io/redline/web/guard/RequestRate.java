package io.redline.web.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.redline.web.problem.Problem;
import io.redline.web.serving.LangOfRequest;
import io.redline.words.Catalogue;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute from one address. The machine itself is not limited: it may run lists,
 * and a proxy in front of everybody sits there.
 */
final class RequestRate extends OncePerRequestFilter {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final Problem TOO_MANY =
      new Problem(429, "too-many", TEXTS.say("request-rate.too-many-requests"), List.of());
  private final LoadingCache<String, Bucket> byAddress;

  RequestRate(int perMinute) {
    byAddress =
        Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(
                address ->
                    Bucket.builder()
                        .addLimit(
                            l ->
                                l.capacity(perMinute)
                                    .refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
    TOO_MANY.send(response, LangOfRequest.of(request));
  }

  /** Counts one request; says how long the address has to wait, zero when it may go on. */
  Duration take(String address) {
    if (LocalPerson.isLoopback(address)) return Duration.ZERO;
    ConsumptionProbe probe = byAddress.get(address).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }
}
