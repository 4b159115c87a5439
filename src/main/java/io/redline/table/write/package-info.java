/** Workbooks as they are written: streamed, styled, and the same bytes for the same content. */
package io.redline.table.write;
