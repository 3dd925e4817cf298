package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tsudoi.account.usecase.KeyFile;

/**
 * Keeps secrets that must be shown again: AES-256-GCM, bound to the name they belong to, so that one cannot be copied to another row. The key
 * is that of tsudoi.secret.key, or of a file beside the database that is made once; a copy of the database alone opens nothing.
 */
@ApplicationScoped
public class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nothing when there is no key. */
    Optional<byte[]> close(String name, String secret) {
        return key().map(key -> {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] body = crypt(Cipher.ENCRYPT_MODE, key, nonce, name, secret.getBytes(StandardCharsets.UTF_8));
            byte[] shut = Arrays.copyOf(nonce, NONCE + body.length);
            System.arraycopy(body, 0, shut, NONCE, body.length);
            return shut;
        });
    }

    Optional<String> open(String name, byte[] shut) {
        return key().map(key -> new String(
                crypt(
                        Cipher.DECRYPT_MODE,
                        key,
                        Arrays.copyOf(shut, NONCE),
                        name,
                        Arrays.copyOfRange(shut, NONCE, shut.length)),
                StandardCharsets.UTF_8));
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, String name, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret cannot be opened: another key, or another row", e);
        }
    }

    private static Optional<byte[]> key() {
        return KeyFile.key("tsudoi.secret.key", "secret.key");
    }
}
