/**
 * A proposal read strictly: what is mistyped, unknown or doubled is refused with its place and a
 * guess.
 */
@NullMarked
package io.redline.intake;

import org.jspecify.annotations.NullMarked;
