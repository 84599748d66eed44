package org.yiyang.contract.agreement;

import java.util.Map;
import java.util.Set;

/** Contents that tests agree upon. */
final class Contents {
    private Contents() {}

    /** Medical rounds with a green channel for all but appointments. */
    static AgreementContent withGreenChannel(AgreementEntry entry) {
        GreenChannel green = new GreenChannel(true, false, true, true, null, null);
        return new AgreementContent(entry, Set.of("MEDICAL_ROUNDS"), Set.of(), green, null, Map.of(), null);
    }
}
