package org.yiyang.local;

import java.io.IOException;

/** A process that starts the servers, names them, and waits to be killed. */
final class ParentOfServers {
    private ParentOfServers() {}

    public static void main(String[] arguments) throws IOException {
        LocalServers servers = LocalServers.startOnce();
        System.out.println("children " + servers.database().pid() + " "
                + servers.kafka().pid() + " " + servers.issuer().pid());
        System.out.flush();
        System.in.readAllBytes();
    }
}
