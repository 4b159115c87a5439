/**
 * What is said of one site: where it lies as declared and as read, in which counties, what the
 * layers around it hold, and where the two contradict each other. The forms in which a site is
 * handed in are read in {@code site.files}.
 */
package io.redline.site;
