package org.yiyang.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.LocalServers;

/** On which ports an application listens unless it is configured otherwise. */
final class ApplicationPorts {
    private ApplicationPorts() {}

    static int http(String application) {
        return port(application, "quarkus.http.port");
    }

    static int management(String application) {
        return port(application, "quarkus.management.port");
    }

    /** The folder of the repository in which it is built. */
    static String module(String application) {
        return LocalServers.SERVICES.contains(application) ? application + "-service" : application;
    }

    private static int port(String application, String key) {
        String module = module(application);
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + "=(\\d+)$")
                .matcher(Repository.text(module + "/src/main/resources/application.properties"));
        if (!line.find()) {
            throw new AssertionError(module + " has no " + key);
        }
        return Integer.parseInt(line.group(1));
    }
}
