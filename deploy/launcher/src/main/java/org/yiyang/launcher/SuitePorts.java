package org.yiyang.launcher;

import java.util.Map;

/** All ports of the suite, each at a fixed distance from one base. */
public record SuitePorts(int base) {
    public static final int DEFAULT_BASE = 8080;
    private static final int BESIDE = 1;
    private static final int MANAGEMENT_DISTANCE = 100;
    private static final int NEXT_INSTANCE_DISTANCE = 30;
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
            Parts.CONSOLE,
            5,
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

    public int of(String name) {
        Instance instance = Instance.of(name);
        return base + DISTANCES.get(instance.part()) + (instance.number() - 1) * NEXT_INSTANCE_DISTANCE;
    }

    /** Where an application shows its health, metrics and raw OpenAPI document; never routed. */
    public int managementOf(String application) {
        return of(application) + MANAGEMENT_DISTANCE;
    }

    public int kafkaController() {
        return controllerOf(Parts.KAFKA);
    }

    /** Where the controller beside a broker listens. */
    int controllerOf(String broker) {
        return of(broker) + BESIDE;
    }

    /** Where a database server of a group listens for the other members. */
    int groupOf(String database) {
        return of(database) + BESIDE;
    }
}
