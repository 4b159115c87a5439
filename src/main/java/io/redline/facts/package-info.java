/**
 * What a rule can ask: the facts of a project, what lies around it, three-valued conditions and
 * outcomes. Imports nothing of ours but words.
 */
@NullMarked
package io.redline.facts;

import org.jspecify.annotations.NullMarked;
