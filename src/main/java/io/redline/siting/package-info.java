/** Where a kind of project could go: a region surveyed block by block. */
package io.redline.siting;
