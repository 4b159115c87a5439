/**
 * The decision log: what was asked, by which rulebook and layers it was judged, what came out, and
 * what people concluded. Append-only; each entry carries the hash of the one before.
 */
package io.redline.decisions;
