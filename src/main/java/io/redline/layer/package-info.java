/**
 * What a layer is: its card, its files and how they are read, import with presets and pictures, and
 * what the layers at hand answer of a footprint. Of sites and proposals it knows nothing.
 */
package io.redline.layer;
