/**
 * The command line: options and exit codes. What they tell is made beside the thing they tell of.
 */
package io.redline.cli;
