package io.redline.audit.list;

import io.redline.audit.list.Units.Factor;

/**
 * A column of a list whose heading is understood.
 *
 * @param index from 0
 * @param heading as it stands in the list
 * @param unit of its numbers, by the heading
 */
record Column(int index, Field field, String heading, Factor unit) {}
