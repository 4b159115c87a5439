package io.redline.web.page;

import io.redline.web.account.AccountRefused;
import io.redline.web.account.Accounts;
import io.redline.web.account.PatientSignIn;
import io.redline.web.account.Persons;
import io.redline.web.account.Sessions;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: roles, password, signing out. */
@Controller
class OwnAccountPage {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final System.Logger LOG = System.getLogger("io.redline.web.account");

  private final Accounts accounts;
  private final Persons persons;
  private final PatientSignIn signIn;
  private final Sessions sessions;

  OwnAccountPage(Accounts accounts, Persons persons, PatientSignIn signIn, Sessions sessions) {
    this.accounts = accounts;
    this.persons = persons;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  String account(HttpServletRequest request, Model model) {
    return request.getUserPrincipal() == null ? "redirect:/login" : page(model);
  }

  /** Needs the old password; other places where the account is signed in have to sign in anew. */
  @PostMapping("/account/password")
  String password(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Lang lang) {
    String name = who().getName();
    Message wrong = wrong(name, old, password, again, request);
    if (wrong != null) {
      response.setStatus(422);
      model.addAttribute("refused", wrong.in(lang));
      return page(model);
    }
    sessions.end(name, request.getSession().getId());
    LOG.log(System.Logger.Level.INFO, name + " changed the own password");
    return "redirect:/account?done";
  }

  /** Null when the password was changed. */
  private Message wrong(
      String name, String old, String password, String again, HttpServletRequest request) {
    if (!password.equals(again)) return TEXTS.say("own-account-page.new-password-typed");
    try {
      var token = UsernamePasswordAuthenticationToken.unauthenticated(name, old);
      token.setDetails(new WebAuthenticationDetails(request));
      signIn.authenticate(token);
      accounts.setPassword(name, password);
      return null;
    } catch (LockedException wait) {
      return TEXTS.say("own-account-page.too-many-tries-please", wait.getMessage());
    } catch (AuthenticationException unknown) {
      return TEXTS.say("own-account-page.old-password-wrong");
    } catch (AccountRefused refused) {
      return refused.reason();
    }
  }

  private String page(Model model) {
    Authentication who = who();
    model.addAttribute("displayName", persons.nameOf(who));
    model.addAttribute("ownPassword", accounts.find(who.getName()).isPresent());
    return "account";
  }

  private static Authentication who() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
