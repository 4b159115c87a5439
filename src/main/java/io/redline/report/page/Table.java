package io.redline.report.page;

import java.util.List;

/**
 * A table on a page.
 *
 * @param caption for those who cannot see what stands above it
 * @param rows cells in the columns' order; the first names the row
 */
public record Table(String caption, List<String> columns, List<List<String>> rows) {}
