package io.redline.web.guard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One address cannot take the server for itself. */
class RequestRateTest {
  private final RequestRate rate = new RequestRate(3);

  private boolean goesOn(String address) {
    return rate.take(address).isZero();
  }

  @Test
  void the_request_after_the_last_allowed_one_has_to_wait() {
    for (int i = 0; i < 3; i++) assertTrue(goesOn("192.0.2.1"));
    Duration wait = rate.take("192.0.2.1");
    assertTrue(!wait.isZero() && wait.compareTo(Duration.ofMinutes(1)) < 0, wait::toString);
    assertTrue(goesOn("192.0.2.2"), "another address goes on");
  }

  @Test
  void this_machine_is_not_limited() {
    for (int i = 0; i < 50; i++) assertTrue(goesOn("127.0.0.1") && goesOn("0:0:0:0:0:0:0:1"));
  }
}
