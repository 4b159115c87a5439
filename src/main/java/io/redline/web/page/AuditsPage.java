package io.redline.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an auditor drops a list, follows it, and reads what came of it. */
@Controller
class AuditsPage {
  @GetMapping("/audits")
  String page() {
    return "audits";
  }
}
