/**
 * Audits of whole lists: rows are read, judged by all cores in chunks, and written in order, so
 * that an audit that was cut off can be taken up again.
 */
package io.redline.audit;
