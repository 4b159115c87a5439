package io.redline.web.page;

import io.redline.web.account.AccountRefused;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.web.account.Sessions;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Who may sign in and what for; every change is a line in the server's log. */
@Controller
class AccountsPage {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final System.Logger LOG = System.getLogger("io.redline.web.account");

  private final Accounts accounts;
  private final Sessions sessions;

  AccountsPage(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping("/accounts")
  String list(@RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", accounts.find(done).isPresent() ? done : "");
    return page(model);
  }

  @PostMapping("/accounts")
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") List<String> role,
      Principal who,
      HttpServletResponse response,
      Model model,
      Lang lang) {
    try {
      var added = accounts.add(name, displayName, password, roles(role));
      tell(who, "added account " + added.name() + " as " + named(added.roles()));
      return done(added.name());
    } catch (AccountRefused e) {
      model.addAttribute("newName", name);
      model.addAttribute("newDisplayName", displayName);
      model.addAttribute("newRoles", role);
      return refused(e, "", response, model, lang);
    }
  }

  @PostMapping("/accounts/change")
  String change(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> role,
      @RequestParam(defaultValue = "false") boolean enabled,
      Principal who,
      HttpServletResponse response,
      Model model,
      Lang lang) {
    try {
      accounts.change(name, roles(role), enabled);
      sessions.end(name, null);
      tell(
          who,
          "changed account " + name + " to " + named(roles(role)) + (enabled ? "" : ", disabled"));
      return done(name);
    } catch (AccountRefused e) {
      return refused(e, name, response, model, lang);
    }
  }

  @PostMapping("/accounts/password")
  String password(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      Principal who,
      HttpServletResponse response,
      Model model,
      Lang lang) {
    try {
      accounts.setPassword(name, password);
      sessions.end(name, null);
      tell(who, "reset the password of account " + name);
      return done(name);
    } catch (AccountRefused e) {
      return refused(e, name, response, model, lang);
    }
  }

  private String refused(
      AccountRefused e, String at, HttpServletResponse response, Model model, Lang lang) {
    response.setStatus(422);
    model.addAttribute("refused", e.reason().in(lang));
    model.addAttribute("at", at);
    return page(model);
  }

  private String page(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("allRoles", Role.values());
    return "accounts";
  }

  private static String done(String name) {
    return "redirect:/accounts?done=" + UriUtils.encode(name, StandardCharsets.UTF_8);
  }

  private static Set<Role> roles(List<String> ids) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String id : ids)
      roles.add(
          Arrays.stream(Role.values())
              .filter(role -> role.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new AccountRefused(TEXTS.say("accounts-page.no-such-role"))));
    return roles;
  }

  private static String named(Set<Role> roles) {
    return new TreeSet<>(roles).stream().map(Role::id).collect(Collectors.joining(", "));
  }

  private static void tell(Principal who, String what) {
    LOG.log(System.Logger.Level.INFO, who.getName() + " " + what);
  }
}
