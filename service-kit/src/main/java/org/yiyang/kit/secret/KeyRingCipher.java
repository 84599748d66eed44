package org.yiyang.kit.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Seals under the active key of the key file and opens what any of its keys has sealed. */
@ApplicationScoped
class KeyRingCipher implements FieldCipher {
    private static final byte VERSION = 1;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    KeyRingCipher(Keys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] encrypt(byte[] plain, Context context) {
        KeyRing.Key<Aead> key = keys.field().active();
        byte[] header = header(key.id());
        byte[] nonce = new byte[Aead.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] body = key.algorithm().run(true, subkey(key, context), nonce, bound(header, context), plain);
            return ByteBuffer.allocate(header.length + nonce.length + body.length)
                    .put(header)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A value of " + place(context) + " cannot be sealed", failure);
        }
    }

    @Override
    public byte[] decrypt(byte[] sealed, Context context) {
        String id = keyId(sealed);
        KeyRing.Key<Aead> key = keys.field()
                .find(id)
                .orElseThrow(() -> new IllegalStateException(
                        "The value in " + place(context) + " is sealed with a key that is not in field.properties"));
        byte[] header = header(id);
        ByteBuffer rest = ByteBuffer.wrap(sealed).position(header.length);
        byte[] nonce = new byte[Aead.NONCE_BYTES];
        rest.get(nonce);
        byte[] body = new byte[rest.remaining()];
        rest.get(body);
        try {
            return key.algorithm().run(false, subkey(key, context), nonce, bound(header, context), body);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "The value in " + place(context) + " does not belong there or is damaged", wrong);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return keyId(sealed).equals(keys.field().active().id());
    }

    private static byte[] subkey(KeyRing.Key<Aead> key, Context context) {
        return key.subkey("field", context.columnBytes(), key.algorithm().keyBytes());
    }

    private static byte[] bound(byte[] header, Context context) {
        byte[] where = context.allBytes();
        return ByteBuffer.allocate(header.length + where.length)
                .put(header)
                .put(where)
                .array();
    }

    static byte[] header(String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    /** Also makes sure that everything of fixed length is there. */
    private static String keyId(byte[] sealed) {
        int idBytes = sealed.length < 2 ? -1 : sealed[1];
        if (idBytes < 1 || sealed[0] != VERSION || sealed.length < 2 + idBytes + Aead.NONCE_BYTES + Aead.TAG_BYTES) {
            throw new IllegalStateException("A stored value is not in the sealed form");
        }
        return new String(sealed, 2, idBytes, StandardCharsets.US_ASCII);
    }

    private static String place(Context context) {
        return context.table() + "." + context.column();
    }

    @Override
    public String toString() {
        return "FieldCipher[hidden]";
    }
}
