package io.redline.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Whether a request would reach code of ours, as opposed to nothing at all. */
@Component
class OwnRoutes {
  private final RequestMappingHandlerMapping mappings;

  OwnRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  boolean has(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request))
        ServletRequestPathUtils.parseAndCache(request);
      HandlerExecutionChain handler = mappings.getHandler(request);
      return handler != null;
    } catch (Exception notOfTheseMethods) {
      // There is the path but not the method or type: the answer says so, and does nothing.
      return false;
    }
  }
}
