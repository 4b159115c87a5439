/**
 * Judging again what was judged: by its own rulebook and layers, or by others, and why it differs.
 */
package io.redline.decisions.replay;
