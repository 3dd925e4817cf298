package org.tsudoi.group;

import org.tsudoi.base.Names;

/** A group as the directory lists it. */
public record DirectoryEntry(
        String code, Names names, GroupClass groupClass, String field, String summary, Labels labels) {}
