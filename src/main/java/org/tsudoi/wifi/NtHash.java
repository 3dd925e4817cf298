package org.tsudoi.wifi;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.MD4Digest;

/** The form in which RADIUS compares passwords; weak for those that people choose, good for ours, which are drawn and live for hours. */
public final class NtHash {
    private NtHash() {}

    public static byte[] of(String password) {
        byte[] text = password.getBytes(StandardCharsets.UTF_16LE);
        var digest = new MD4Digest();
        digest.update(text, 0, text.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
