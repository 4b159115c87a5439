package io.redline.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Small numbers for questions and, of each question, for the answers that were met with. Numbers
 * are given once and never taken back; there are as many as rules have questions and questions have
 * answers, however many projects are judged. Safe for several threads.
 *
 * @param <Q> what is asked
 * @param <A> what is answered, without what is only told
 */
final class Coding<Q, A> {
  private final Map<Q, Integer> numbers = new ConcurrentHashMap<>();
  private volatile List<Question<Q, A>> questions = List.of();

  private static final class Question<Q, A> {
    final Q asked;
    final Map<A, Integer> codes = new ConcurrentHashMap<>();
    volatile List<A> answers = List.of();

    Question(Q asked) {
      this.asked = asked;
    }

    synchronized int add(A answer) {
      Integer known = codes.get(answer);
      if (known != null) return known;
      answers = with(answers, answer);
      codes.put(answer, answers.size() - 1);
      return answers.size() - 1;
    }
  }

  private static <T> List<T> with(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return List.copyOf(all);
  }

  /** How many questions have a number. */
  int size() {
    return questions.size();
  }

  int number(Q question) {
    Integer known = numbers.get(question);
    return known != null ? known : add(question);
  }

  private synchronized int add(Q question) {
    Integer known = numbers.get(question);
    if (known != null) return known;
    questions = with(questions, new Question<>(question));
    numbers.put(question, questions.size() - 1);
    return questions.size() - 1;
  }

  Q question(int number) {
    return questions.get(number).asked;
  }

  int code(int number, A answer) {
    Question<Q, A> question = questions.get(number);
    Integer known = question.codes.get(answer);
    return known != null ? known : question.add(answer);
  }

  /** Those that were met with so far, by their codes. */
  List<A> answers(int number) {
    return questions.get(number).answers;
  }

  A answer(int number, int code) {
    return questions.get(number).answers.get(code);
  }
}
