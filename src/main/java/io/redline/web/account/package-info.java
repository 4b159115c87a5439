/** Accounts, roles, passwords and sign-on through a bureau. */
package io.redline.web.account;
