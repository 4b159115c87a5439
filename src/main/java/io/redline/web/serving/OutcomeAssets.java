package io.redline.web.serving;

import io.redline.explain.OutcomeStyle;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Words, signs and colours of the outcomes for pages and scripts, as every other output has them.
 */
@RestController
class OutcomeAssets {

  /**
   * {@code var(--violated)} and so on; {@code --v} within what has the class {@code v-violated}.
   */
  @GetMapping(value = "/assets/outcomes.css", produces = "text/css; charset=utf-8")
  ResponseEntity<String> css() {
    return fresh(
        OutcomeStyle.all().stream()
            .map(
                s ->
                    ":root { --%1$s: #%2$s; }\n.v-%1$s { --v: #%2$s; }\n"
                        .formatted(s.id(), s.ink()))
            .collect(Collectors.joining()));
  }

  @GetMapping(value = "/assets/outcomes.js", produces = "text/javascript; charset=utf-8")
  ResponseEntity<String> script() {
    return fresh(
        OutcomeStyle.all().stream()
            .map(
                s ->
                    "  \"%s\": { zh: \"%s\", en: \"%s\", sign: \"%s\", ink: \"#%s\" },\n"
                        .formatted(
                            s.id(), s.outcome().zh(), s.id().replace('-', ' '), s.sign(), s.ink()))
            .collect(Collectors.joining("", "export const STYLES = {\n", "};\n")));
  }

  private static ResponseEntity<String> fresh(String text) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(text);
  }
}
