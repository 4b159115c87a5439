/**
 * Pages: the report, a siting map, an evidence bundle's front page, from templates of one engine.
 */
package io.redline.report.page;
