package io.redline.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is in force, whether it is sound, and how the machine is. */
@Controller
class OperatorPage {
  @GetMapping("/operator")
  String page() {
    return "operator";
  }

  /** Layers to bring in, and which first. */
  @GetMapping("/operator/layers")
  String layers() {
    return "operator-layers";
  }
}
