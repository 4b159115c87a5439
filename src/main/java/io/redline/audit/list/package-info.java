/**
 * Project lists as people hand them in: XLSX, CSV and JSON Lines, read row by row. A row becomes a
 * proposal or a list of problems with their cells; nothing is guessed and nothing is left out
 * silently.
 */
package io.redline.audit.list;
