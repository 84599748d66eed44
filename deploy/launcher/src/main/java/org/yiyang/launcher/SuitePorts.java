package org.yiyang.launcher;

import java.util.Map;

/** All ports of the suite, each at a fixed distance from one base. */
public record SuitePorts(int base) {
    public static final int DEFAULT_BASE = 8080;
    private static final int CONTROLLER_DISTANCE = 13;
    private static final int MANAGEMENT_DISTANCE = 100;
    private static final int HIGHEST_BASE = 65_000;
    private static final Map<String, Integer> DISTANCES = Map.of(
            Parts.GATEWAY,
            0,
            "institution",
            1,
            "contract",
            2,
            "insurance",
            3,
            "referral",
            4,
            Parts.ISSUER,
            10,
            Parts.KAFKA,
            12,
            Parts.DATABASE,
            14);

    public SuitePorts {
        if (base < 1024 || base > HIGHEST_BASE) {
            throw new LauncherFailure("--port-base " + base + " does not work: take one from 1024 to " + HIGHEST_BASE);
        }
    }

    public int of(String part) {
        return base + DISTANCES.get(part);
    }

    /** Where an application shows its health, metrics and raw OpenAPI document; never routed. */
    public int managementOf(String application) {
        return of(application) + MANAGEMENT_DISTANCE;
    }

    public int kafkaController() {
        return base + CONTROLLER_DISTANCE;
    }
}
