package org.yiyang.institution.supervision.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** A province has more targets than a page has lines, and its report lists them all. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ManyTargetsTest {
    private static final int MORE_THAN_A_THOUSAND = 1_001;
    private static final int YEAR = 2190;

    @Inject
    UnitOfWork once;

    @Inject
    EntityManager entities;

    @Inject
    PolicyTargets targets;

    @Inject
    Clock clock;

    @Test
    void noneIsLeftOut() {
        once.run(Call.system(clock.instant()), () -> {
            for (int i = 0; i < MORE_THAN_A_THOUSAND; i++) {
                String region = "8241%05d".formatted(i);
                entities.persist(new PolicyTarget(
                        new PolicyTarget.Entry(
                                region, YEAR, Metric.HOME_MEDICAL_COVERAGE, BigDecimal.valueOf(50), null),
                        clock.instant()));
            }
            entities.flush();
            int found = targets.of("82", YEAR).size();
            entities.createQuery("delete from PolicyTarget t where t.entry.year = :year")
                    .setParameter("year", YEAR)
                    .executeUpdate();
            entities.clear();
            assertEquals(MORE_THAN_A_THOUSAND, found);
        });
    }
}
