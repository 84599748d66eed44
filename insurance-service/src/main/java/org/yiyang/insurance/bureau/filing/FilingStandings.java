package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.elder.ElderPersons;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;

/** How the filing of a referral stands, for whoever knows only who was referred, from where, to where and when. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FilingStandings {
    private final FilingRepository repository;
    private final ElderPersons elders;
    private final Parameters parameters;

    FilingStandings(FilingRepository repository, ElderPersons elders, Parameters parameters) {
        this.repository = repository;
        this.elders = elders;
        this.parameters = parameters;
    }

    /** Whether a referral is filed, as far as this service holds its filing; of several the first of these counts. */
    public enum Standing {
        FILED,
        UNDER_WAY,
        NOT_FILED;

        static Standing of(FilingStatus status) {
            return switch (status) {
                case FILED -> FILED;
                case PENDING, DEAD, REVOKING -> UNDER_WAY;
                case PREPARED, REFUSED, REVOKED, WITHDRAWN -> NOT_FILED;
            };
        }
    }

    /**
     * Which referral.
     *
     * @param region in which the elder is insured
     * @param discharged the last day at the sender
     * @param arrived the first at the receiver, or the first on which it may be
     */
    public record Asked(
            UUID elder, UUID sender, UUID receiver, String region, LocalDate discharged, LocalDate arrived) {}

    /**
     * How it stands; the referral was made by the day of the arrival, and at most FILING_LOOKBACK_DAYS before the
     * discharge.
     *
     * @return empty where no filing of such a referral is held here
     */
    public Optional<Standing> of(Call call, Asked asked) {
        int days = parameters.integer(FilingParameter.FILING_LOOKBACK_DAYS, asked.region(), call.today());
        UUID survivor = elders.survivorOf(asked.elder());
        return repository.between(survivor, asked, asked.discharged().minusDays(days), asked.arrived()).stream()
                .map(filing -> Standing.of(filing.status()))
                .min(Comparator.naturalOrder());
    }
}
