package io.redline.web.page;

import io.redline.web.account.AccountRefused;
import io.redline.web.account.Bureaus;
import io.redline.web.account.FirstOperator;
import io.redline.words.Lang;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and setting up the first account. */
@Controller
class SignInPage {
  private final FirstOperator first;
  private final Bureaus bureaus;

  SignInPage(FirstOperator first, ObjectProvider<Bureaus> bureaus) {
    this.first = first;
    this.bureaus = bureaus.getIfAvailable();
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute("unset", first.token() != null);
    model.addAttribute("bureaus", bureaus == null ? Map.of() : bureaus.titles());
    return "login";
  }

  @GetMapping("/setup")
  String setup(@RequestParam(defaultValue = "") String token, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("unset", first.token() != null);
    return "setup";
  }

  @PostMapping("/setup")
  String setUp(
      @RequestParam String token,
      @RequestParam String name,
      @RequestParam String displayName,
      @RequestParam String password,
      Model model,
      Lang lang) {
    try {
      first.setUp(token, name, displayName, password);
      return "redirect:/login?ready";
    } catch (AccountRefused e) {
      model.addAttribute("token", token);
      model.addAttribute("name", name);
      model.addAttribute("displayName", displayName);
      model.addAttribute("unset", first.token() != null);
      model.addAttribute("refused", e.reason().in(lang));
      return "setup";
    }
  }
}
