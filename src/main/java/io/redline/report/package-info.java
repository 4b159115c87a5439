/** One assessment as text, page, JSON, SARIF or GeoJSON. */
package io.redline.report;
