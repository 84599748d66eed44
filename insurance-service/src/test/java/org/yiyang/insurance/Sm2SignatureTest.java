package org.yiyang.insurance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.bureau.wire.Sm2Signature;

/** SM2 with SM3, by the example of the standard and by what is changed on the way. */
class Sm2SignatureTest {
    private static final ECNamedDomainParameters CURVE = SimulatedKeys.curve();
    private final AsymmetricCipherKeyPair ours = SimulatedKeys.pair();
    private final AsymmetricCipherKeyPair theirs = SimulatedKeys.pair();
    private final byte[] body = "{\"infcode\":0}".getBytes(StandardCharsets.UTF_8);

    private static Sm2Signature between(AsymmetricCipherKeyPair own, AsymmetricCipherKeyPair other) {
        return new Sm2Signature((ECPrivateKeyParameters) own.getPrivate(), (ECPublicKeyParameters) other.getPublic());
    }

    /** GB/T 32918.5-2017, appendix A.2. */
    @Test
    void theExampleOfTheStandardVerifies() throws IOException {
        ECPrivateKeyParameters signer = new ECPrivateKeyParameters(
                SimulatedKeys.hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"), CURVE);
        ECPublicKeyParameters key = new ECPublicKeyParameters(
                CURVE.getCurve()
                        .createPoint(
                                SimulatedKeys.hex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
                                SimulatedKeys.hex("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13")),
                CURVE);
        byte[] signature = StandardDSAEncoding.INSTANCE.encode(
                CURVE.getN(),
                SimulatedKeys.hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"),
                SimulatedKeys.hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"));
        Sm2Signature verifier = new Sm2Signature(signer, key);
        String text = Base64.getEncoder().encodeToString(signature);
        assertTrue(verifier.verifies("message digest".getBytes(StandardCharsets.US_ASCII), text));
        assertFalse(verifier.verifies("message digesu".getBytes(StandardCharsets.US_ASCII), text));
    }

    @Test
    void whatOneSideSignsTheOtherVerifies() {
        String signature = between(theirs, ours).sign(body);
        assertTrue(between(ours, theirs).verifies(body, signature));
    }

    @Test
    void aChangedBodyASignatureOfSomebodyElseAndNoneDoNotVerify() {
        Sm2Signature verifier = between(ours, theirs);
        String signature = between(theirs, ours).sign(body);
        byte[] changed = body.clone();
        changed[changed.length - 2] = '1';
        assertFalse(verifier.verifies(changed, signature));
        assertFalse(verifier.verifies(body, between(SimulatedKeys.pair(), ours).sign(body)));
        assertFalse(verifier.verifies(body, null));
        assertFalse(verifier.verifies(body, "%%%"));
        assertFalse(verifier.verifies(body, signature.substring(8)));
    }
}
