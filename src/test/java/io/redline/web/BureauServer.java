package io.redline.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redline.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bureau's own sign-on in small: OpenID Connect with a code, where a link on its page says who
 * one is. It is {@code localhost} where ours is 127.0.0.1, so that a browser takes it for another
 * site.
 */
final class BureauServer implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

  /** What was asked with each code: the nonce, and who said so. */
  private final Map<String, String[]> codes = new ConcurrentHashMap<>();

  volatile boolean signedOut;

  BureauServer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext(
        "/keys", x -> answer(x, 200, "application/json", new JWKSet(key).toString()));
    server.createContext("/end", this::end);
    server.createContext("/favicon.ico", x -> answer(x, 200, "image/svg+xml", "<svg/>"));
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void knows(String subject, Map<String, Object> claims) {
    people.put(subject, claims);
  }

  private void describe(HttpExchange exchange) throws IOException {
    Map<String, Object> all = new HashMap<>();
    all.put("issuer", issuer());
    all.put("authorization_endpoint", issuer() + "/authorize");
    all.put("token_endpoint", issuer() + "/token");
    all.put("jwks_uri", issuer() + "/keys");
    all.put("end_session_endpoint", issuer() + "/end");
    all.put("subject_types_supported", List.of("public"));
    all.put("id_token_signing_alg_values_supported", List.of("RS256"));
    answer(exchange, 200, "application/json", Product.JSON.writeValueAsString(all));
  }

  /** First the people to choose from, then back with a code. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String who = asked.get("who");
    if (who == null) {
      StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><title>who</title>");
      for (String subject : people.keySet())
        page.append(
            "<p><a id='%s' href='?%s&amp;who=%s'>%s</a>"
                .formatted(
                    subject,
                    exchange.getRequestURI().getRawQuery().replace("&", "&amp;"),
                    subject,
                    subject));
      answer(exchange, 200, "text/html;charset=UTF-8", page.toString());
      return;
    }
    String code = "code" + codes.size();
    codes.put(code, new String[] {asked.get("nonce"), who});
    String state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] asked = codes.remove(fields(body).get("code"));
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(asked[1])
            .audience("redline")
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .claim("nonce", asked[0]);
    people.get(asked[1]).forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IOException(e);
    }
    answer(
        exchange,
        200,
        "application/json",
        Product.JSON.writeValueAsString(
            Map.of(
                "access_token",
                "opaque",
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "scope",
                "openid",
                "id_token",
                token.serialize())));
  }

  private void end(HttpExchange exchange) throws IOException {
    signedOut = true;
    redirect(
        exchange, fields(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
