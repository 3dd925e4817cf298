package org.tsudoi.account.web;

/** Only addresses of this site are gone back to. */
final class LocalAddress {
    private LocalAddress() {}

    static String or(String address, String otherwise) {
        boolean local = address != null && address.matches("/(?![/\\\\])[\\x21-\\x7E]*") && !address.contains("\\");
        return local ? address : otherwise;
    }
}
