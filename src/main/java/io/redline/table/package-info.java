/** CSV files and workbooks as rows. */
@NullMarked
package io.redline.table;

import org.jspecify.annotations.NullMarked;
