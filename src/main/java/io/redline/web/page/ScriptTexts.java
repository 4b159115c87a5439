package io.redline.web.page;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** What the scripts of a page say: their catalogue as a module, one language each. */
@Controller
class ScriptTexts {
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
  private static final Catalogue TEXTS = Catalogue.named("scripts");
  private static final Map<Lang, String> MODULES =
      Map.of(Lang.ZH, module(Lang.ZH), Lang.EN, module(Lang.EN));

  private static String module(Lang lang) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : TEXTS.keys()) texts.put(key, TEXTS.say(lang, key));
    return "export default " + JsonMapper.shared().writeValueAsString(texts) + ";\n";
  }

  @GetMapping("/assets/texts-{lang:zh|en}.js")
  ResponseEntity<String> texts(@PathVariable String lang) {
    String module = MODULES.get(Lang.valueOf(lang.toUpperCase(Locale.ROOT)));
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .eTag("\"" + Integer.toHexString(module.hashCode()) + "\"")
        .body(module);
  }
}
