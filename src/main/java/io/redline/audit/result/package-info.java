/**
 * What an audit hands back: a row a project and a row a finding, as CSV, JSON Lines, GeoJSON or a
 * workbook.
 */
package io.redline.audit.result;
