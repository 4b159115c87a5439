/** The JSON interface, one class for each resource. */
package io.redline.web.api;
