package io.redline.web.problem;

import io.redline.words.Message;
import java.util.List;
import java.util.Map;

/** What a status means, in words. */
final class Statuses {
  private static final Map<Integer, Message> TITLES =
      Map.ofEntries(
          Map.entry(400, new Message("请求不能理解", "the request is not understood")),
          Map.entry(401, new Message("需要登录", "please sign in")),
          Map.entry(403, new Message("没有这项权限", "you may not do this")),
          Map.entry(404, new Message("没有这个地址或记录", "nothing has this address")),
          Map.entry(405, new Message("此地址不支持这种请求方法", "the method is not allowed here")),
          Map.entry(406, new Message("没有所要求的格式", "the format asked for is not there")),
          Map.entry(409, new Message("与已有内容冲突", "in conflict with what is there")),
          Map.entry(413, new Message("内容过大", "the content is too large")),
          Map.entry(415, new Message("不接受这种内容类型", "this type of content is not read")),
          Map.entry(422, new Message("内容未能读取", "the content cannot be read")),
          Map.entry(429, new Message("请求过多，请稍后再试", "too many requests, try again later")),
          Map.entry(500, new Message("程序缺陷", "a defect of ours")),
          Map.entry(503, new Message("暂时不能服务", "not able to serve now")));

  private Statuses() {}

  static Message title(int status) {
    return TITLES.getOrDefault(status, TITLES.get(status < 500 ? 400 : 500));
  }

  static Problem problem(int status) {
    return new Problem(status, "http-" + status, title(status), List.of());
  }
}
