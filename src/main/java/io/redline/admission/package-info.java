/** Environmental control units and their admission lists. */
@NullMarked
package io.redline.admission;

import org.jspecify.annotations.NullMarked;
