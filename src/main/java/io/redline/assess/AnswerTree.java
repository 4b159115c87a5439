package io.redline.assess;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bounded table of what came of some questions. Which is asked next hangs on the answers before,
 * so that what was asked of no project that answered alike is asked of none. Safe for several
 * threads.
 *
 * @param <T> what came of them
 */
final class AnswerTree<T> {

  /** One project, by the numbers of {@link Coding}. */
  interface Answering {
    /** The code of the answer to a question; negative when there is none to go by. */
    int code(int question);
  }

  /** Either what came of it or the next question. */
  private static final class Node<T> {
    final @Nullable T result;
    final int question;
    volatile Node<T>[] next;

    @SuppressWarnings("unchecked")
    Node(@Nullable T result, int question) {
      this.result = result;
      this.question = question;
      this.next = new Node[0];
    }

    @Nullable Node<T> at(int code) {
      Node<T>[] all = next;
      return code < 0 || code >= all.length ? null : all[code];
    }

    void put(int code, Node<T> node) {
      Node<T>[] all = Arrays.copyOf(next, Math.max(next.length, code + 1));
      all[code] = node;
      next = all;
    }
  }

  private final int most;
  private final AtomicInteger kept;
  private volatile @Nullable Node<T> root;

  /**
   * @param kept how many results there are here and in other trees that share the bound
   */
  AnswerTree(int most, AtomicInteger kept) {
    this.most = most;
    this.kept = kept;
  }

  /** Null when nobody has answered so yet. */
  @Nullable T find(Answering project) {
    Node<T> node = root;
    while (node != null && node.result == null) node = node.at(project.code(node.question));
    return node == null ? null : node.result;
  }

  /**
   * @param asked the questions that led to the result, in an order that is the same wherever the
   *     answers before are; each once
   * @return whether there was room; where there is none nothing is kept
   */
  synchronized boolean put(List<Integer> asked, Answering project, T result) {
    if (kept.get() >= most) return false;
    for (int question : asked) if (project.code(question) < 0) return true;
    Node<T> last = new Node<>(result, -1);
    if (asked.isEmpty()) root = last;
    else if (root == null) root = new Node<>(null, asked.get(0));
    Node<T> node = root;
    for (int i = 0; i < asked.size(); i++) {
      int code = project.code(asked.get(i));
      if (node.question != asked.get(i))
        throw new IllegalStateException("the same answers led to other questions");
      boolean isLast = i + 1 == asked.size();
      Node<T> then = node.at(code);
      if (then == null || isLast) {
        if (then == null) kept.incrementAndGet();
        then = isLast ? last : new Node<>(null, asked.get(i + 1));
        node.put(code, then);
      }
      node = then;
    }
    return true;
  }

  synchronized void forget() {
    root = null;
  }
}
