/** What an operator brings in: uploaded map files, and which ones are worth bringing in first. */
package io.redline.web.upkeep;
