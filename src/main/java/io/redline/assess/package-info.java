/**
 * The verdict: rules are run, the map is asked, each clause in play comes out with one outcome and
 * its evidence.
 */
@NullMarked
package io.redline.assess;

import org.jspecify.annotations.NullMarked;
