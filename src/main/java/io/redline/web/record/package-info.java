/** The decision log as the server uses it. */
package io.redline.web.record;
