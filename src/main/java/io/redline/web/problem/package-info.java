/** What is refused, and how it is told (RFC 9457). */
package io.redline.web.problem;
