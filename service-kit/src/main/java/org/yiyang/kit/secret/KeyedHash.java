package org.yiyang.kit.secret;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two keyed hashes that a key file may name for blind indexes; both give 32 bytes. */
enum KeyedHash {
    HMAC_SHA256("HMAC-SHA256") {
        @Override
        Digest digest() {
            return new SHA256Digest();
        }
    },
    /** GB/T 32905-2016. */
    HMAC_SM3("HMAC-SM3") {
        @Override
        Digest digest() {
            return new SM3Digest();
        }
    };

    private final String label;

    KeyedHash(String label) {
        this.label = label;
    }

    /** The name in key files. */
    String label() {
        return label;
    }

    abstract Digest digest();

    byte[] of(byte[] key, byte[]... parts) {
        HMac mac = new HMac(digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }

    /** HKDF of RFC 5869 with HMAC-SHA256: subkeys from one key, so that no two columns or purposes share one. */
    static byte[] derive(byte[] key, byte[] salt, byte[] info, int bytes) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(HMAC_SHA256.digest());
        generator.init(new HKDFParameters(key, salt, info));
        byte[] output = new byte[bytes];
        generator.generateBytes(output, 0, bytes);
        return output;
    }
}
