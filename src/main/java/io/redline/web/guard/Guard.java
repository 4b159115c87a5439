package io.redline.web.guard;

import io.redline.web.account.Accounts;
import io.redline.web.account.LoginThrottle;
import io.redline.web.account.PatientSignIn;
import io.redline.web.serving.BaseMap;
import io.redline.web.serving.Serving;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** What stands before every request: who is asking, may they, and from where. */
@Configuration(proxyBeanMethods = false)
class Guard {
  /**
   * No script and no style inside a page; nothing from anywhere else unless the operator has a base
   * map, and no form to anywhere else unless a bureau's sign-on is signed out of.
   */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:%s; font-src 'self';"
          + " connect-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  LoginThrottle throttle() {
    return new LoginThrottle(Clock.systemUTC());
  }

  /** Who is signed in where, so that a changed account ends its sessions. */
  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Serving serving,
      Accounts accounts,
      PatientSignIn signIn,
      Answers answers,
      OwnRoutes ownRoutes,
      BureauSignIn bureau,
      BaseMap baseMap,
      SessionRegistry sessions,
      @Value("${redline.session-limit:12h}") Duration sessionLimit,
      @Value("${redline.requests-per-minute:1200}") int perMinute) {
    http.authenticationProvider(signIn);
    http.authorizeHttpRequests(rules -> rules(rules, ownRoutes));
    http.anonymous(
        a -> a.authenticationFilter(new LocalPerson(serving, accounts, bureau.isSetUp())));
    http.addFilterBefore(new SameOrigin(), org.springframework.security.web.csrf.CsrfFilter.class);
    http.addFilterBefore(new RequestRate(perMinute), SameOrigin.class);
    http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(answers::needsToken));
    http.httpBasic(basic -> basic.authenticationEntryPoint(answers));
    http.formLogin(
        form ->
            form.loginPage("/login")
                .successHandler(new Landing())
                .failureHandler(answers::signInFailed));
    http.logout(logout -> logout.logoutSuccessUrl("/").deleteCookies("redline"));
    http.sessionManagement(
        session -> session.maximumSessions(4).sessionRegistry(sessions).expiredUrl("/login?ended"));
    http.addFilterAfter(
        new SessionLimit(sessionLimit, Clock.systemUTC()), SecurityContextHolderFilter.class);
    http.exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers));
    http.headers(
        headers -> {
          String content = CONTENT.formatted(also(baseMap.origins()), also(bureau.origins()));
          headers.contentSecurityPolicy(c -> c.policyDirectives(content));
          headers.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN));
          headers.permissionsPolicyHeader(
              p -> p.policy("camera=(), microphone=(), geolocation=(self), payment=()"));
          headers.crossOriginOpenerPolicy(
              c ->
                  c.policy(
                      org.springframework.security.web.header.writers
                          .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                          .SAME_ORIGIN));
        });
    bureau.configure(http);
    return http.build();
  }

  private static String also(Collection<String> origins) {
    return origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules,
      OwnRoutes ownRoutes) {
    rules.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR).permitAll();
    for (RouteTable.Route route : RouteTable.ROUTES) {
      allow(rules, route, HttpMethod.valueOf(route.method()));
      if (route.method().equals("GET")) allow(rules, route, HttpMethod.HEAD);
    }
    rules
        .anyRequest()
        .access(
            (who, context) ->
                new org.springframework.security.authorization.AuthorizationDecision(
                    !ownRoutes.has(context.getRequest())));
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules,
      RouteTable.Route route,
      HttpMethod method) {
    var match =
        rules.requestMatchers(
            PathPatternRequestMatcher.withDefaults().matcher(method, route.pattern()));
    if (route.isOpen()) match.permitAll();
    else match.hasAnyRole(route.roles().stream().map(Enum::name).toArray(String[]::new));
  }
}
