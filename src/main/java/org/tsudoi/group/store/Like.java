package org.tsudoi.group.store;

/** Words of people in a LIKE, where their per cent signs and lines are only signs. */
final class Like {
    private Like() {}

    static String anywhere(String word) {
        return "%" + plain(word) + "%";
    }

    static String plain(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
