/** Lists audited on the server: each a job with a folder of its own, one at a time. */
package io.redline.web.job;
