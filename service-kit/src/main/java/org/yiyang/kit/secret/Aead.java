package org.yiyang.kit.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two authenticated ciphers that a key file may name; both with a nonce of 12 and a tag of 16 bytes. */
enum Aead {
    AES_GCM("AES-GCM", 32) {
        @Override
        byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] bound, byte[] input)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            int mode = sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        }
    },
    /** GB/T 32907-2016, through Bouncy Castle's own interface: no provider is registered in the process. */
    SM4_GCM("SM4-GCM", 16) {
        @Override
        byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] bound, byte[] input)
                throws GeneralSecurityException {
            GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, bound));
            byte[] output = new byte[cipher.getOutputSize(input.length)];
            try {
                int done = cipher.processBytes(input, 0, input.length, output, 0);
                cipher.doFinal(output, done);
            } catch (InvalidCipherTextException broken) {
                throw new GeneralSecurityException("tag mismatch", broken);
            }
            return output;
        }
    };

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final String label;
    private final int keyBytes;

    Aead(String label, int keyBytes) {
        this.label = label;
        this.keyBytes = keyBytes;
    }

    /** The name in key files. */
    String label() {
        return label;
    }

    int keyBytes() {
        return keyBytes;
    }

    abstract byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] bound, byte[] input)
            throws GeneralSecurityException;
}
