package org.yiyang.demo;

import java.util.Map;
import java.util.TreeMap;
import org.yiyang.local.LocalServers;

/** How far the services' feeds of events have come: what has changed anything has told an event. */
final class Feeds {
    private static final int LIMIT = 500;
    private final Stage stage;
    private final Person reader = Person.system("数据共享平台", "events:read");

    Feeds(Stage stage) {
        this.stage = stage;
    }

    /** The last position of each service's feed. */
    Map<String, Long> heads() {
        Map<String, Long> heads = new TreeMap<>();
        LocalServers.SERVICES.forEach(service -> heads.put(service, head(service)));
        return heads;
    }

    private long head(String service) {
        long after = 0;
        while (true) {
            String path = "/api/v1/" + service + "/events?limit=" + LIMIT + "&after=" + after;
            long next = stage.door().get(reader, path).ok().body().path("next").asLong();
            if (next == after) {
                return next;
            }
            after = next;
        }
    }
}
