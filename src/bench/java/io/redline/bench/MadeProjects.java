package io.redline.bench;

import java.util.List;
import java.util.Random;

/** What the projects of a made list say, but for their number and place. */
interface MadeProjects {
  List<String> NATURES = List.of("new", "expand", "rebuild", "upgrade", "relocate");

  /** Keys of the cells of {@link #facts}, with commas. */
  String headings();

  String name(int row, Random random);

  /** The cells of one project, with commas. */
  String facts(Random random);
}
