/** Language: texts in Chinese and English, the catalogues they stand in, and what was meant. */
@NullMarked
package io.redline.words;

import org.jspecify.annotations.NullMarked;
