/** Map tiles and areas for the pages with a map. */
package io.redline.web.map;
