package io.redline.layer.format;

/** Something a reader of the map should know, in both languages. */
public record Remark(String zh, String en) {}
