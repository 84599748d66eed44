package org.yiyang.gateway;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates as a test wants them, the bad ones too. */
final class TestAuthority {
    private final X500Name name;
    private final KeyPair keys;
    /** Its own certificate, and those above it, its root left out. */
    private final List<X509Certificate> chain;

    private final X509Certificate own;

    private TestAuthority(X500Name name, KeyPair keys, X509Certificate own, List<X509Certificate> chain) {
        this.name = name;
        this.keys = keys;
        this.own = own;
        this.chain = chain;
    }

    /** What is asked for: who, from when until when in days from now, for which purpose. */
    record Wish(String name, String host, int fromDays, int untilDays, KeyPurposeId purpose) {
        static Wish server(String host) {
            return new Wish("server", host, -1, 30, KeyPurposeId.id_kp_serverAuth);
        }

        static Wish client(String name) {
            return new Wish(name, name, -1, 30, KeyPurposeId.id_kp_clientAuth);
        }

        Wish within(int from, int until) {
            return new Wish(name, host, from, until, purpose);
        }

        Wish purpose(KeyPurposeId other) {
            return new Wish(name, host, fromDays, untilDays, other);
        }
    }

    /** A certificate with its key, and what is sent with it. */
    record Issued(PrivateKey key, List<X509Certificate> chain) {
        Issued alone() {
            return new Issued(key, chain.subList(0, 1));
        }

        /** Over what stood there. */
        void write(Path certificateFile, Path keyFile) {
            TestAuthority.write(certificateFile, pem(chain.toArray()));
            TestAuthority.write(keyFile, keyPem());
        }

        String chainPem() {
            return pem(chain.toArray());
        }

        String keyPem() {
            return "-----BEGIN PRIVATE KEY-----\n"
                    + java.util.Base64.getMimeEncoder().encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        }
    }

    static TestAuthority root(String name) {
        X500Name subject = new X500Name("CN=" + name);
        KeyPair keys = keys();
        Wish wish = new Wish(name, null, -100, 3650, null);
        X509Certificate own = sign(subject, keys, subject, keys, wish);
        return new TestAuthority(subject, keys, own, List.of());
    }

    TestAuthority below(String other) {
        X500Name subject = new X500Name("CN=" + other);
        KeyPair theirs = keys();
        X509Certificate certificate = sign(name, keys, subject, theirs, new Wish(other, null, -100, 3650, null));
        return new TestAuthority(subject, theirs, certificate, List.of(certificate));
    }

    Issued issue(Wish wish) {
        KeyPair theirs = keys();
        List<X509Certificate> all = new ArrayList<>();
        all.add(sign(name, keys, new X500Name("CN=" + wish.name()), theirs, wish));
        all.addAll(chain);
        return new Issued(theirs.getPrivate(), all);
    }

    static Issued selfSigned(Wish wish) {
        KeyPair keys = keys();
        X500Name name = new X500Name("CN=" + wish.name());
        return new Issued(keys.getPrivate(), List.of(sign(name, keys, name, keys, wish)));
    }

    X509Certificate certificate() {
        return own;
    }

    String certificatePem() {
        return pem(own);
    }

    /** The list of those that this authority has taken back, as DER. */
    byte[] revoking(Issued... taken) {
        Date now = new Date();
        X509v2CRLBuilder list = new X509v2CRLBuilder(name, now);
        list.setNextUpdate(Date.from(Instant.now().plus(Duration.ofDays(7))));
        for (Issued one : taken) {
            list.addCRLEntry(one.chain().get(0).getSerialNumber(), now, 0);
        }
        try {
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static X509Certificate sign(X500Name issuer, KeyPair by, X500Name subject, KeyPair theirs, Wish wish) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(64, new SecureRandom()),
                day(wish.fromDays()),
                day(wish.untilDays()),
                subject,
                theirs.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.purpose() == null));
            if (wish.purpose() != null) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(wish.purpose()));
                builder.addExtension(Extension.subjectAlternativeName, false, names(wish.host()));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static GeneralNames names(String host) {
        boolean isAddress = host.matches("[0-9.]+");
        return new GeneralNames(new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host));
    }

    private static Date day(int fromNow) {
        return Date.from(Instant.now().plus(Duration.ofDays(fromNow)));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String pem(Object... all) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object one : all) {
                writer.writeObject(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
