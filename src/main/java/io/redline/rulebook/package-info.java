/**
 * The rules folder: read, checked against the house rules, compiled. Its files are described in
 * rules/README.md.
 */
@NullMarked
package io.redline.rulebook;

import org.jspecify.annotations.NullMarked;
