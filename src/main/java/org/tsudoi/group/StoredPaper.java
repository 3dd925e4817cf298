package org.tsudoi.group;

/** A paper handed in with a registration, as it is shown to those who may see it. */
public record StoredPaper(long groupId, String fileName, String mediaType, byte[] body) {}
