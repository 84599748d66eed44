package org.yiyang.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.ParameterCatalog;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
class ReferralParameters {
    @Produces
    @Singleton
    ParameterCatalog catalog() {
        return ParameterCatalog.of(
                Stream.concat(Arrays.stream(KitParameter.values()), Arrays.stream(ReferralParameter.values()))
                        .toArray(ParameterKey[]::new));
    }
}
