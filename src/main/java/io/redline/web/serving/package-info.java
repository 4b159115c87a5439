/** The rulebook and the layers in force, and how they are exchanged while serving. */
package io.redline.web.serving;
