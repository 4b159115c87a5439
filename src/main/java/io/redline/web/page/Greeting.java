package io.redline.web.page;

import io.redline.web.account.FirstOperator;
import io.redline.web.serving.Serving;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the person at the console where to set up the first account. */
@Component
@Lazy(false)
class Greeting implements ApplicationListener<ServletWebServerInitializedEvent> {
  private final FirstOperator first;
  private final Serving serving;

  Greeting(FirstOperator first, Serving serving) {
    this.first = first;
    this.serving = serving;
  }

  @Override
  public void onApplicationEvent(ServletWebServerInitializedEvent event) {
    if (first.token() == null) return;
    String host =
        serving.host().isAnyLocalAddress() ? "localhost" : serving.host().getHostAddress();
    String address =
        "http://" + host + ":" + event.getWebServer().getPort() + "/setup?token=" + first.token();
    serving
        .console()
        .accept("尚无账户；设置管理员（一次有效）/ no accounts yet; set up the operator, once: " + address);
  }
}
