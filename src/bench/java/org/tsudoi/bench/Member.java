package org.tsudoi.bench;

/** A group with the token and the session of its contact. */
record Member(String group, String token, String session) {}
