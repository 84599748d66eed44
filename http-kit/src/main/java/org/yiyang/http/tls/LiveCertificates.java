package org.yiyang.http.tls;

import io.quarkus.tls.TlsConfiguration;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CRL;
import java.security.cert.CRLReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;

/**
 * Certificates of the registry as they were read last. A handshake asks for them itself, so that renewed ones are shown without
 * the server being given new options: while Vert.x takes these, it drops connections.
 */
public final class LiveCertificates {
    private final TlsConfiguration registered;
    private final Vertx vertx;
    private volatile Generation now;
    /** For handshakes that have chosen an alias already. */
    private volatile Generation before;

    LiveCertificates(TlsConfiguration registered, Vertx vertx) {
        this.registered = registered;
        this.vertx = vertx;
        this.now = generation(0);
        this.before = now;
    }

    /**
     * What was read at one time.
     *
     * @param keys null if there is no certificate of our own
     * @param trust null if whom to trust is left to the runtime
     */
    private record Generation(int number, X509KeyManager keys, X509TrustManager trust, List<CRL> revoked) {
        String alias(String chosen) {
            return chosen == null ? null : number + " " + chosen;
        }

        boolean has(String alias) {
            return alias.startsWith(number + " ");
        }
    }

    /** Null if there is none. */
    public KeyCertOptions own() {
        return now.keys() == null ? null : KeyCertOptions.wrap(new Keys());
    }

    /** Null if it is left to the runtime. */
    public TrustOptions trusted() {
        return now.trust() == null ? null : TrustOptions.wrap(new Trust());
    }

    /** Whether a certificate, or one above it, has been taken back or is out of date since its holder was admitted. */
    boolean isStill(X509Certificate[] chain) {
        try {
            for (X509Certificate one : chain) {
                one.checkValidity();
            }
            Trust.checkRevoked(now, chain);
            return true;
        } catch (CertificateException over) {
            return false;
        }
    }

    /** Reads the files again; what does not fit together is not taken, and false is returned. */
    boolean renew() {
        if (!registered.reload()) {
            return false;
        }
        Generation next = generation(now.number() + 1);
        before = now;
        now = next;
        return true;
    }

    private Generation generation(int number) {
        try {
            KeyCertOptions own = registered.getKeyStoreOptions();
            TrustOptions trusted = registered.getTrustStoreOptions();
            return new Generation(
                    number,
                    own == null
                            ? null
                            : first(
                                    X509KeyManager.class,
                                    own.getKeyManagerFactory(vertx).getKeyManagers()),
                    trusted == null
                            ? null
                            : first(
                                    X509TrustManager.class,
                                    trusted.getTrustManagerFactory(vertx).getTrustManagers()),
                    lists(registered.getSSLOptions().getCrlValues()));
        } catch (Exception unreadable) {
            throw new IllegalStateException("The certificates cannot be used: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<CRL> lists(List<Buffer> files) throws GeneralSecurityException {
        List<CRL> all = new ArrayList<>();
        for (Buffer file : files) {
            all.addAll(CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(file.getBytes())));
        }
        return all;
    }

    private static <T> T first(Class<T> type, Object[] managers) {
        return Arrays.stream(managers)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private final class Trust implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            Generation asked = now;
            asked.trust().checkClientTrusted(chain, type);
            checkRevoked(asked, chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            Generation asked = now;
            asked.trust().checkServerTrusted(chain, type);
            checkRevoked(asked, chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return now.trust().getAcceptedIssuers();
        }

        private static void checkRevoked(Generation asked, X509Certificate[] chain) throws CertificateException {
            for (X509Certificate one : chain) {
                if (asked.revoked().stream().anyMatch(list -> list.isRevoked(one))) {
                    throw new CertificateException(
                            "revoked",
                            new CertificateRevokedException(
                                    new Date(), CRLReason.UNSPECIFIED, one.getIssuerX500Principal(), Map.of()));
                }
            }
        }
    }

    /** Extended, because others are not asked by the engines that the server and the client use. */
    private final class Keys extends X509ExtendedKeyManager {
        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return now.keys().getClientAliases(type, issuers);
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            Generation asked = now;
            return asked.alias(asked.keys().chooseClientAlias(types, issuers, socket));
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return now.keys().getServerAliases(type, issuers);
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            Generation asked = now;
            return asked.alias(asked.keys().chooseServerAlias(type, issuers, socket));
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return chooseClientAlias(types, issuers, null);
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
            return chooseServerAlias(type, issuers, null);
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chosen(alias).getCertificateChain(plain(alias));
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return chosen(alias).getPrivateKey(plain(alias));
        }

        private X509KeyManager chosen(String alias) {
            Generation newest = now;
            return newest.has(alias) ? newest.keys() : before.keys();
        }

        private static String plain(String alias) {
            return alias.substring(alias.indexOf(' ') + 1);
        }
    }
}
