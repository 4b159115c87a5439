/** The reviewer's desk: the queue, one case, its comparison with another version, and signing. */
package io.redline.web.desk;
