package org.yiyang.institution;

import java.util.Map;
import org.yiyang.kit.client.Body;
import org.yiyang.local.SyntheticCodes;

/** What is usually sent to the register: entries of Longhua district, and certificates. */
public final class Sample {
    private Sample() {}

    public static Body home(String name) {
        return unit(name, null)
                .and("{category: 'NURSING_HOME', creditCode: '%s', beds: 120}", SyntheticCodes.creditCode());
    }

    /** An infirmary inside a home. */
    public static Body unit(String name, String parent) {
        Body unit = Body.json("{category: 'INFIRMARY', beds: 0, ownership: 'PRIVATE_NONPROFIT', regionCode: '460106'}");
        return Body.like(unit, "name", name, "parentId", parent, "address", "海口市龙华区示范路1号");
    }

    public static Body hospital(String name) {
        return home(name).and("""
                {category: 'GENERAL_HOSPITAL', ownership: 'PUBLIC', hospitalLevel: 'LEVEL_2', hospitalGrade: 'A',
                 departments: ['GERIATRICS', 'REHABILITATION']}""");
    }

    public static Map<String, Object> certificate(String kind, String validFrom) {
        return Map.of("kind", kind, "number", "460106-1", "authority", "海口市", "validFrom", validFrom);
    }
}
