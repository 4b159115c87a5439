/** Pages: what a template needs to know. */
package io.redline.web.page;
