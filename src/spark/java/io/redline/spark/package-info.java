/** Audits on Apache Spark: the same rows, judged on many machines. */
package io.redline.spark;
