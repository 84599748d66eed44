package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A port is reported as free or taken as a server would find it. */
class PortsTest {
    @Test
    void aPortIsTakenWhileSomebodyListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertFalse(Ports.isFree(port));
            assertTrue(Ports.isListening(port));
        }
        assertTrue(Ports.isFree(port));
        assertFalse(Ports.isListening(port));
    }

    @Test
    void aPortTakenOnEveryAddressIsTakenHere() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertFalse(Ports.isFree(taken.getLocalPort()));
        }
    }

    @Test
    void zeroMeansAnyFreePortOutsideTheOutgoingRange() {
        int port = Ports.orFree(0);
        assertTrue(port >= 20_000 && port < 32_000, "port " + port);
        assertEquals(8080, Ports.orFree(8080));
    }
}
