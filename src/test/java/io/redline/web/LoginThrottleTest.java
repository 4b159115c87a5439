package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.web.account.LoginThrottle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guessing passwords takes long, and locks nobody out for good. */
class LoginThrottleTest {
  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private final LoginThrottle throttle =
      new LoginThrottle(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  private void wrong(int times) {
    for (int i = 0; i < times; i++) throttle.wrong("li", "10.0.0.1");
  }

  @Test
  void four_wrong_passwords_cost_nothing_the_fifth_does() {
    wrong(4);
    assertEquals(Duration.ZERO, throttle.wait("li", "10.0.0.1"));
    wrong(1);
    assertEquals(Duration.ofSeconds(15), throttle.wait("li", "10.0.0.1"));
    assertEquals(Duration.ofSeconds(15), throttle.wait("li", "10.9.9.9"), "from anywhere");
    assertEquals(
        Duration.ZERO, throttle.wait("wang", "10.0.0.1"), "a colleague is not kept waiting");
  }

  @Test
  void each_further_one_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    wrong(6);
    assertEquals(Duration.ofSeconds(30), throttle.wait("li", ""));
    wrong(20);
    assertEquals(Duration.ofMinutes(15), throttle.wait("li", ""));
    now = now.plus(Duration.ofMinutes(15));
    assertEquals(Duration.ZERO, throttle.wait("li", ""));
  }

  @Test
  void the_right_password_clears_the_account() {
    wrong(5);
    throttle.right("li");
    assertEquals(Duration.ZERO, throttle.wait("li", "10.0.0.1"));
  }

  @Test
  void one_address_guessing_at_many_accounts_waits_too() {
    for (int i = 0; i < 50; i++) throttle.wrong("name" + i, "10.0.0.1");
    assertTrue(throttle.wait("another", "10.0.0.1").compareTo(Duration.ZERO) > 0);
    assertEquals(Duration.ZERO, throttle.wait("another", "10.0.0.2"));
  }
}
