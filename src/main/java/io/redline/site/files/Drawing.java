package io.redline.site.files;

import io.redline.words.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file draws, in its own coordinates and before any decision on their system.
 *
 * @param format name of the format, for the reader
 * @param system what the file says of its coordinate system
 * @param axes which of a vertex's two numbers is which
 * @param notes what the reader should know: rows left unread, ends closed, repeated points
 * @param claims what the file says of itself, to stand beside what was read; null when nothing
 * @param leftOut plots that could not be read, as the file calls them
 */
record Drawing(
    Message format,
    DeclaredCrs system,
    Axes axes,
    List<Plot> plots,
    List<Message> notes,
    @Nullable Message claims,
    List<Message> leftOut) {

  /** Of a file that says nothing of itself. */
  Drawing(Message format, DeclaredCrs system, Axes axes, List<Plot> plots, List<Message> notes) {
    this(format, system, axes, plots, notes, null, List.of());
  }

  /** Whether longitude or easting comes first. */
  enum Axes {
    EAST_FIRST,
    NORTH_FIRST,
    /** The headings X and Y name different axes in surveying and in GIS. */
    UNSTATED
  }

  Drawing {
    plots = List.copyOf(plots);
    notes = List.copyOf(notes);
    leftOut = List.copyOf(leftOut);
  }

  /** The same with its two numbers read the other way round, where it says which is which. */
  Drawing swapped() {
    Axes other =
        switch (axes) {
          case EAST_FIRST -> Axes.NORTH_FIRST;
          case NORTH_FIRST -> Axes.EAST_FIRST;
          case UNSTATED -> Axes.UNSTATED;
        };
    return new Drawing(format, system, other, plots, notes, claims, leftOut);
  }

  List<Vertex> vertices() {
    return plots.stream().flatMap(plot -> plot.vertices().stream()).toList();
  }
}
