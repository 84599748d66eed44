package org.yiyang.launcher;

import java.util.List;

/** With which options the applications' Java runs. */
public enum JvmProfile {
    /** Nine processes on one laptop: a quick start and little memory, at half the speed once they are warm. */
    LAPTOP("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx192m"),
    /** As on a server: both compilers, and memory for many callers. */
    SERVER("-Xmx768m");

    private final String options;

    JvmProfile(String options) {
        this.options = options;
    }

    public List<String> options() {
        return List.of(options.split(" "));
    }
}
