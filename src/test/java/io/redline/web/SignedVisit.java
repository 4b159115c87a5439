package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody at a browser who has signed in, and is where the work lies. */
class SignedVisit extends BrowserVisit {
  static final String PASSWORD = "correct horse battery";
  private int clicks;

  /**
   * @param landing where signing in has to lead
   */
  SignedVisit(
      TestServer server, String name, String landing, String language, int width, int height) {
    super(server, language, width, height);
    go("/login");
    page.fill("[name=username]", name);
    page.fill("[name=password]", PASSWORD);
    click("form button.primary");
    assertThat(page).hasURL(server.at(landing).toString());
  }

  /** Typing is not counted, every press of the button is. */
  void click(String selector) {
    page.click(selector);
    clicks++;
  }

  int clicks() {
    return clicks;
  }
}
