/** The server: how it is put together and which route belongs to whom. */
package io.redline.web;
