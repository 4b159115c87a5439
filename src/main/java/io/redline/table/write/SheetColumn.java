package io.redline.table.write;

/**
 * A column of a sheet.
 *
 * @param title where no column of a sheet has one, the sheet has no heading row
 * @param width in characters of the default font
 */
public record SheetColumn(String title, double width) {}
