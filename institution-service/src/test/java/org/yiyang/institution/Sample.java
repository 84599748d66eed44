package org.yiyang.institution;

import java.util.List;
import java.util.Map;
import org.yiyang.kit.client.Body;
import org.yiyang.local.SyntheticCodes;

/** What is usually sent to the register: entries of Longhua district, and certificates. */
public final class Sample {
    private static final String ADDRESS = "海口市龙华区示范路1号";

    private Sample() {}

    public static Body home(String name) {
        return Body.like(
                unit(name, null), "category", "NURSING_HOME", "creditCode", SyntheticCodes.creditCode(), "beds", 120);
    }

    /** An infirmary inside a home. */
    public static Body unit(String name, String parent) {
        return Body.of(
                "name",
                name,
                "category",
                "INFIRMARY",
                "parentId",
                parent,
                "regionCode",
                "460106",
                "address",
                ADDRESS,
                "ownership",
                "PRIVATE_NONPROFIT",
                "beds",
                0);
    }

    public static Body hospital(String name) {
        return Body.like(
                home(name),
                "category",
                "GENERAL_HOSPITAL",
                "ownership",
                "PUBLIC",
                "hospitalLevel",
                "LEVEL_2",
                "hospitalGrade",
                "A",
                "departments",
                List.of("GERIATRICS", "REHABILITATION"));
    }

    public static Map<String, Object> certificate(String kind, String validFrom) {
        return Map.of("kind", kind, "number", "460106-1", "authority", "海口市", "validFrom", validFrom);
    }
}
