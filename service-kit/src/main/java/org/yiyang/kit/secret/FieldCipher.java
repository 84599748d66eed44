package org.yiyang.kit.secret;

import java.nio.charset.StandardCharsets;

/**
 * Seals single column values. The stored form is: version byte, length and letters of the key id, 12 bytes nonce,
 * ciphertext with 16 bytes tag. A value that does not open (another row's, damaged, unknown key) is a fault of the
 * system, not of a caller: {@link IllegalStateException}, naming the place and never the value.
 */
public interface FieldCipher {
    /** How many bytes a sealed value is longer than the plain one, at most: for the size of VARBINARY columns. */
    int OVERHEAD_MAX_BYTES = 46;

    /** A cipher with the keys of a service for use outside of it, by what fills its tables as the service would. */
    static FieldCipher under(Keys keys) {
        return new KeyRingCipher(keys);
    }

    byte[] encrypt(byte[] plain, Context context);

    byte[] decrypt(byte[] sealed, Context context);

    /** False for what an older key wrote and a re-encryption should write again. */
    boolean isCurrent(byte[] sealed);

    /** The beginning of every value that a key has sealed: for counting those that it still opens. */
    static byte[] beginning(String keyId) {
        return KeyRingCipher.header(keyId);
    }

    default byte[] encrypt(String plain, Context context) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    default String decryptText(byte[] sealed, Context context) {
        return new String(decrypt(sealed, context), StandardCharsets.UTF_8);
    }
}
