/** One record with all it rests on in one file, for another machine to look at and to verify. */
package io.redline.decisions.evidence;
