/** What a project could change so that a clause comes out otherwise. */
package io.redline.remedy;
