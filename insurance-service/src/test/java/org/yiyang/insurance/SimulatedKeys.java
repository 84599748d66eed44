package org.yiyang.insurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.yiyang.insurance.bureau.BureauSimulator;
import org.yiyang.insurance.bureau.wire.Sm2Signature;

/** Keys of both sides, made for one run. */
final class SimulatedKeys {
    private SimulatedKeys() {}

    /** The settings that name the files; the simulator gets the other halves. */
    static Map<String, String> made() {
        AsymmetricCipherKeyPair ours = pair();
        AsymmetricCipherKeyPair theirs = pair();
        BureauSimulator.started()
                .sign(new Sm2Signature(
                        (ECPrivateKeyParameters) theirs.getPrivate(), (ECPublicKeyParameters) ours.getPublic()));
        try {
            Path folder = Files.createTempDirectory("sm2");
            Path own = folder.resolve("own.pem");
            Path platform = folder.resolve("platform.pem");
            Files.writeString(
                    own,
                    pem(
                            "PRIVATE KEY",
                            PrivateKeyInfoFactory.createPrivateKeyInfo(ours.getPrivate())
                                    .getEncoded()));
            Files.writeString(
                    platform,
                    pem(
                            "PUBLIC KEY",
                            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(theirs.getPublic())
                                    .getEncoded()));
            return Map.of(
                    "yiyang.insurance.bureau.signature", "SM2",
                    "yiyang.insurance.bureau.key-file", own.toString(),
                    "yiyang.insurance.bureau.platform-key-file", platform.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }

    static AsymmetricCipherKeyPair pair() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve(), new SecureRandom()));
        return generator.generateKeyPair();
    }

    static ECNamedDomainParameters curve() {
        return new ECNamedDomainParameters(
                GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    }

    static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
