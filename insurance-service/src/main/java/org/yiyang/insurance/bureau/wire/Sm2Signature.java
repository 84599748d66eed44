package org.yiyang.insurance.bureau.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Signs what is sent and verifies what is answered: SM2 with SM3 (GB/T 32918.2) over the very bytes of the body. */
public final class Sm2Signature {
    private static final byte[] DEFAULT_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private final ECPrivateKeyParameters own;
    private final ECPublicKeyParameters other;
    private final SecureRandom random = new SecureRandom();

    /** @param own by which is signed; @param other by which the other side's signatures are verified */
    public Sm2Signature(ECPrivateKeyParameters own, ECPublicKeyParameters other) {
        this.own = own;
        this.other = other;
    }

    /** Reads both keys from files outside of the repository. */
    public static Sm2Signature of(Path ownKey, Path otherKey) {
        try {
            CipherParameters mine = PrivateKeyFactory.createKey(pem(ownKey));
            CipherParameters theirs = PublicKeyFactory.createKey(pem(otherKey));
            if (mine instanceof ECPrivateKeyParameters signing && theirs instanceof ECPublicKeyParameters verifying) {
                return new Sm2Signature(signing, verifying);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException("SM2 keys in " + ownKey + " and " + otherKey
                    + " cannot be read: PEM of PKCS #8 and of SubjectPublicKeyInfo are expected");
        }
        throw new IllegalStateException("keys in " + ownKey + " and " + otherKey + " are not on an elliptic curve");
    }

    private static byte[] pem(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }

    /** The signature of a body, DER in Base64. */
    public String sign(byte[] body) {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(own, random), DEFAULT_ID));
        signer.update(body, 0, body.length);
        try {
            return Base64.getEncoder().encodeToString(signer.generateSignature());
        } catch (CryptoException broken) {
            throw new IllegalStateException("a body cannot be signed", broken);
        }
    }

    /** Whether a signature is the other side's of that very body; null or malformed is not. */
    public boolean verifies(byte[] body, String signature) {
        if (signature == null) {
            return false;
        }
        try {
            SM2Signer verifier = new SM2Signer();
            verifier.init(false, new ParametersWithID(other, DEFAULT_ID));
            verifier.update(body, 0, body.length);
            return verifier.verifySignature(Base64.getDecoder().decode(signature));
        } catch (RuntimeException malformed) {
            return false;
        }
    }
}
