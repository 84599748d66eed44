package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** How often an account is shown plain values on one day: whoever reads the whole register is stopped and seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RevealLimit {
    // The row is locked until the end of the transaction: of two at once the second counts after the first.
    private static final String COUNT =
            "insert into elder_reveals (account, day, times) values (:account, :day, 1) on duplicate key update times = times + 1";
    private static final String TIMES = "select times from elder_reveals where account = :account and day = :day";
    private final EntityManager entities;
    private final Parameters parameters;

    RevealLimit(EntityManager entities, Parameters parameters) {
        this.entities = entities;
        this.parameters = parameters;
    }

    /** Counts one more. */
    void count(Call call, String region) {
        run(COUNT, call);
        int times = ((Number) entities.createNativeQuery(TIMES)
                        .setParameter("account", call.caller().subject())
                        .setParameter("day", call.today())
                        .getSingleResult())
                .intValue();
        int most = parameters.integer(InsuranceParameter.REVEALS_PER_DAY, region, call.today());
        if (times > most) {
            throw new Refused(ElderRefusal.REVEALS_SPENT, most).retryAfter(secondsToTomorrow(call));
        }
    }

    private void run(String sql, Call call) {
        entities.createNativeQuery(sql)
                .setParameter("account", call.caller().subject())
                .setParameter("day", call.today())
                .executeUpdate();
    }

    private static int secondsToTomorrow(Call call) {
        return Math.toIntExact(Duration.between(
                        call.now(),
                        call.today().plusDays(1).atStartOfDay(Call.CHINA).toInstant())
                .toSeconds());
    }
}
