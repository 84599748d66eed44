package org.yiyang.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The token issuer's own process: serves, and says so in a file. */
final class IssuerMain {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger CONNECTIONS = Logger.getLogger("okhttp3.mockwebserver.MockWebServer");

    private IssuerMain() {}

    public static void main(String[] arguments) throws IOException {
        CONNECTIONS.setLevel(Level.SEVERE);
        int port = Integer.parseInt(arguments[0]);
        OAuth2Config config =
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(new RequestedClaims()));
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), port);
        Thread forgetting = new Thread(() -> forgetRequests(server), "forgetting");
        forgetting.setDaemon(true);
        forgetting.start();
        Files.writeString(
                Path.of(arguments[1]), String.valueOf(ProcessHandle.current().pid()));
    }

    /** The server keeps every request until somebody takes it; unasked, they fill the memory within some thousand. */
    private static void forgetRequests(MockOAuth2Server server) {
        while (true) {
            try {
                server.takeRequest(1, TimeUnit.HOURS);
            } catch (RuntimeException noneWithinTheHour) {
                CONNECTIONS.finest("no request");
            }
        }
    }
}
