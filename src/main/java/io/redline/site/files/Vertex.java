package io.redline.site.files;

import io.redline.words.Message;
import io.redline.words.Numbers;

/**
 * One position as the file has it.
 *
 * @param a first coordinate of the file, degrees or metres
 * @param b second coordinate of the file, degrees or metres
 * @param place where it stands, for messages: a line, a cell, a JSON pointer
 */
record Vertex(double a, double b, Message place) {

  boolean isSamePlaceAs(Vertex other) {
    return a == other.a && b == other.b;
  }

  /** Degrees of longitude and latitude; else metres. */
  boolean isDegrees() {
    return Math.abs(a) <= 180 && Math.abs(b) <= 180;
  }

  Vertex swapped() {
    return new Vertex(b, a, place);
  }

  String text() {
    return Numbers.plain(a) + ", " + Numbers.plain(b);
  }
}
