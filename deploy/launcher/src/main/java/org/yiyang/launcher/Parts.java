package org.yiyang.launcher;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.local.LocalServers;

/** The names of the suite's nine processes. */
public final class Parts {
    public static final String DATABASE = "database";
    public static final String KAFKA = "kafka";
    public static final String ISSUER = "issuer";
    public static final String GATEWAY = "gateway";
    public static final String CONSOLE = "console";

    /** The four services, the gateway and the console, which all start as soon as the servers are there. */
    public static final List<String> APPLICATIONS = Stream.concat(
                    LocalServers.SERVICES.stream(), Stream.of(GATEWAY, CONSOLE))
            .toList();

    public static final List<String> SERVERS = List.of(DATABASE, KAFKA, ISSUER);

    public static final List<String> ALL =
            Stream.concat(SERVERS.stream(), APPLICATIONS.stream()).toList();

    private Parts() {}
}
