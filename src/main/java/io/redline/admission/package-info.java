/** Environmental control units and their admission lists (生态环境准入清单). */
@NullMarked
package io.redline.admission;

import org.jspecify.annotations.NullMarked;
