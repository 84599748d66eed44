package org.yiyang.launcher;

import java.util.List;
import org.yiyang.local.JavaProgram;

/** Instead of the applications: a tiny program that is ready at once, or dies if it has the given name. */
record StandIns(String dying) implements Catalog {
    @Override
    public List<String> applications() {
        return Parts.APPLICATIONS;
    }

    @Override
    public List<String> command(String application, JvmProfile profile) {
        return List.of(
                JavaProgram.executable().toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StandIn.class.getName(),
                application.equals(dying) ? "die" : "live");
    }
}
