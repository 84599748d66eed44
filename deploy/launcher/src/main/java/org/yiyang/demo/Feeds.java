package org.yiyang.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.LocalServers;

/** How far the services' feeds of events have come: every change has published an event. */
final class Feeds {
    private static final int LIMIT = 500;
    private static final int GONE = 410;
    private static final Pattern WHOLE_FROM = Pattern.compile("after=(\\d+)");
    private final Stage stage;
    private final Person reader = Person.system(
            "数据共享平台", "events:read institution:read agreement:read designation:read elder:read referral:read");

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
            Reply answer = stage.door().get(reader, path);
            if (answer.status() == GONE) {
                after = wholeFrom(answer);
                continue;
            }
            long next = answer.ok().body().path("next").asLong();
            if (next == after) {
                return next;
            }
            after = next;
        }
    }

    /** Events are kept for a time only; the refusal names the position from which all are there. */
    private static long wholeFrom(Reply gone) {
        Matcher named = WHOLE_FROM.matcher(gone.text("detail"));
        if (!named.find()) {
            throw new DemoFailure("the feed does not say from where it is whole: " + gone.body());
        }
        return Long.parseLong(named.group(1));
    }
}
