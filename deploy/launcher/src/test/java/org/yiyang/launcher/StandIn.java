package org.yiyang.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** An application, or a Prometheus, of which nothing exists but that it is ready. */
final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("die")) {
            System.out.println("Exception: no schema");
            System.out.println("Caused by: the table has gone");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        for (String ready : List.of("/q/health/ready", "/-/ready")) {
            server.createContext(ready, exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
        }
        server.start();
    }
}
