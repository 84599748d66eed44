package org.yiyang.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which ports an application listens unless it is told otherwise. */
final class ApplicationPorts {
    private ApplicationPorts() {}

    static int http(String application) {
        return port(application, "quarkus.http.port");
    }

    static int management(String application) {
        return port(application, "quarkus.management.port");
    }

    private static int port(String application, String key) {
        String module = application.equals(Parts.GATEWAY) ? application : application + "-service";
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + "=(\\d+)$")
                .matcher(Repository.text(module + "/src/main/resources/application.properties"));
        if (!line.find()) {
            throw new AssertionError(module + " has no " + key);
        }
        return Integer.parseInt(line.group(1));
    }
}
