package org.tsudoi.feed.web;

import jakarta.servlet.http.HttpServletRequest;

/** What a reader says about the copy it has and the encodings it reads. */
final class Conditions {
    private Conditions() {}

    /** If-None-Match decides alone; If-Modified-Since is asked only without it. */
    static boolean isKnown(HttpServletRequest request, String tag, long changedSeconds) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.equals(tag) || isAmong(known, tag);
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && since / 1000 >= changedSeconds;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    static boolean readsGzip(HttpServletRequest request) {
        String header = request.getHeader("Accept-Encoding");
        if (header == null || !header.contains("gzip")) {
            return false;
        }
        for (String part : header.split(",")) {
            String encoding = part.replace(" ", "");
            if (encoding.equals("gzip") || encoding.startsWith("gzip;q=") && !encoding.matches("gzip;q=0(\\.0+)?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmong(String list, String tag) {
        for (String part : list.split(",")) {
            String one = part.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
