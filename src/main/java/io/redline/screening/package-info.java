/** A rulebook and layers together: a proposal goes in, judged and measured it comes out. */
package io.redline.screening;
