package io.redline.web;

import io.redline.web.problem.StrictQuery;
import io.redline.web.serving.LangOfRequest;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Puts the server together from the rooms below. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class Application implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new LangOfRequest());
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LangOfRequest();
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new StrictQuery()).addPathPatterns("/api/**");
    LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
    choice.setParamName(LangOfRequest.NAME);
    choice.setIgnoreInvalidLocale(true);
    interceptors.addInterceptor(choice).excludePathPatterns("/api/**");
  }
}
