package io.redline.layer.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Well-known text of a coordinate system, ESRI or OGC, version 1 or 2, as nested keywords: {@code
 * KEYWORD["name",1.5,CHILD[...]]}.
 *
 * @param values texts and numbers that stand directly in it, in order
 */
public record WktTree(String keyword, List<String> values, List<WktTree> children) {

  /**
   * @throws IllegalArgumentException when brackets or quotes do not pair
   */
  static WktTree parse(String text) {
    Scanner scanner = new Scanner(text);
    WktTree tree = scanner.node(0);
    if (tree == null) throw new IllegalArgumentException("no keyword");
    return tree;
  }

  /** The first node with one of these keywords here or below, outermost first, or null. */
  WktTree find(String... keywords) {
    for (String k : keywords) if (keyword.equals(k)) return this;
    WktTree direct = child(keywords);
    if (direct != null) return direct;
    for (WktTree c : children) {
      WktTree found = c.find(keywords);
      if (found != null) return found;
    }
    return null;
  }

  WktTree child(String... keywords) {
    for (WktTree c : children) for (String k : keywords) if (c.keyword.equals(k)) return c;
    return null;
  }

  List<WktTree> all(String wanted) {
    List<WktTree> found = new ArrayList<>();
    if (keyword.equals(wanted)) found.add(this);
    children.forEach(c -> found.addAll(c.all(wanted)));
    return found;
  }

  String name() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The n-th value as a number; NaN when there is none. */
  double number(int n) {
    try {
      return Double.parseDouble(values.get(n));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    WktTree node(int depth) {
      if (depth > Limits.DEPTH) throw new IllegalArgumentException("nested too deeply");
      String word = word();
      if (word.isEmpty() || !open()) return null;
      List<String> values = new ArrayList<>();
      List<WktTree> children = new ArrayList<>();
      while (!close()) {
        if (peek() == '"') values.add(quoted());
        else {
          int start = at;
          WktTree child = node(depth + 1);
          if (child != null) children.add(child);
          else {
            at = start;
            values.add(word());
          }
        }
        if (peek() == ',') at++;
        else if (peek() != ']' && peek() != ')')
          throw new IllegalArgumentException("',' or ']' expected");
      }
      return new WktTree(word.toUpperCase(java.util.Locale.ROOT), values, children);
    }

    private char peek() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
      if (at >= text.length()) throw new IllegalArgumentException("it ends too early");
      return text.charAt(at);
    }

    private String word() {
      peek();
      int start = at;
      while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) at++;
      return text.substring(start, at).trim();
    }

    private String quoted() {
      StringBuilder all = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c != '"') all.append(c);
        else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          all.append(c);
          at++;
        } else {
          at++;
          return all.toString();
        }
      }
      throw new IllegalArgumentException("a quote that does not end");
    }

    private boolean open() {
      if (at >= text.length() || text.charAt(at) != '[' && text.charAt(at) != '(') return false;
      at++;
      return true;
    }

    private boolean close() {
      char c = peek();
      if (c != ']' && c != ')') return false;
      at++;
      return true;
    }
  }
}
