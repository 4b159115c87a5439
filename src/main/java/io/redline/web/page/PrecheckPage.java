package io.redline.web.page;

import io.redline.rulebook.Rulebook;
import io.redline.web.serving.InForce;
import io.redline.words.Lang;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a developer asks whether a site may do, without an account. */
@Controller
class PrecheckPage {
  private final InForce inForce;

  PrecheckPage(InForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping("/")
  String page(Model model, Lang lang) {
    Rulebook rulebook = inForce.screening().rulebook();
    model.addAttribute("rulebook", rulebook);
    model.addAttribute("systems", Systems.grouped(lang));
    return "precheck";
  }
}
