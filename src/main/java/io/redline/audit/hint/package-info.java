/**
 * What a project may be by its name: words that give a person something to confirm, never a fact.
 */
package io.redline.audit.hint;
