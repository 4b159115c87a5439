/** Language: texts in Chinese and English, the catalogues they stand in, and what was meant. */
package io.redline.words;
