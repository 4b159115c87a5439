/** Limits for requests: their size, their rate, their headers. */
package io.redline.web.guard;
