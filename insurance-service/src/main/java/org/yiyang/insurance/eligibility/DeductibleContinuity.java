package org.yiyang.insurance.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.bureau.filing.FilingStandings;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.insurance.elder.InsuredElders;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/** Whether the deductible is counted on over a referral of an inpatient; never how much it is. */
@ApplicationScoped
class DeductibleContinuity {
    private final InsuredElders elders;
    private final DesignatedInstitutions designated;
    private final KnownInstitutions institutions;
    private final Parameters parameters;
    private final FilingStandings filings;
    private final EnquirerRights parties;
    private final Recorder recorder;

    @SuppressWarnings("checkstyle:ParameterNumber")
    DeductibleContinuity(
            InsuredElders elders,
            DesignatedInstitutions designated,
            KnownInstitutions institutions,
            Parameters parameters,
            FilingStandings filings,
            EnquirerRights parties,
            Recorder recorder) {
        this.elders = elders;
        this.designated = designated;
        this.institutions = institutions;
        this.parameters = parameters;
        this.filings = filings;
        this.parties = parties;
        this.recorder = recorder;
    }

    /** The answer. */
    @Schema(name = "ContinuityAnswer")
    record Answer(
            UUID elder,
            UUID sender,
            String senderName,
            UUID receiver,
            String receiverName,
            LocalDate dischargedOn,
            LocalDate arrivedOn,
            Continuity continuity,
            List<Why> reasons) {}

    /**
     * One reason in both languages, with the law or parameter behind it.
     *
     * @param leadsTo null where it decides nothing and is only shown
     */
    @Schema(name = "ContinuityWhy")
    record Why(ContinuityReason code, Continuity leadsTo, String zh, String en, String rule) {
        static Why of(ContinuityReason reason) {
            return new Why(reason, reason.leadsTo(), reason.zh(), reason.en(), reason.rule());
        }
    }

    /** Writes down who has asked about an elder. */
    @ApplicationScoped
    static class Recorder {
        private final UnitOfWork unitOfWork;
        private final Audit audit;

        Recorder(UnitOfWork unitOfWork, Audit audit) {
            this.unitOfWork = unitOfWork;
            this.audit = audit;
        }

        <T> T recorded(Call call, UUID elder, Supplier<T> answer) {
            return unitOfWork.run(call, () -> {
                T given = answer.get();
                audit.write(call, Audit.Act.read("deductible-continuity", "elder", elder));
                return given;
            });
        }
    }

    Answer ask(Call call, ContinuityQuery query) {
        query.check();
        return recorder.recorded(call, query.elder, () -> answer(call, query));
    }

    private Answer answer(Call call, ContinuityQuery query) {
        boolean party = parties.isParty(call, query.from) || parties.isParty(call, query.to);
        InsuredElders.Cover before = cover(call, query.elder, query.dischargedOn, party);
        int days = parameters.integer(ContinuityParameter.CONTINUITY_DAYS, before.region(), query.dischargedOn);
        ContinuityFacts.Stay stay = new ContinuityFacts.Stay(query.dischargedOn, query.arrivedOn, call.today(), days);
        InsuredElders.Cover after = cover(call, query.elder, stay.arrival(), party);
        ContinuityFacts facts = new ContinuityFacts(
                before.verified(),
                before.dead() ? null : before.type(),
                after.dead() ? null : after.type(),
                state(query.from, query.dischargedOn),
                state(query.to, stay.arrival()),
                inOnePool(before.region(), query, stay),
                new ContinuityFacts.Filing(held(call, before.region(), query, stay), query.filed, query.emergency),
                stay);
        List<ContinuityReason> reasons = facts.reasons();
        return new Answer(
                query.elder,
                query.from,
                parties.nameOf(query.from),
                query.to,
                parties.nameOf(query.to),
                query.dischargedOn,
                query.arrivedOn,
                ContinuityFacts.of(reasons),
                reasons.stream().map(Why::of).toList());
    }

    private FilingStandings.Standing held(Call call, String region, ContinuityQuery query, ContinuityFacts.Stay stay) {
        return filings.of(
                        call,
                        new FilingStandings.Asked(
                                query.elder, query.from, query.to, region, query.dischargedOn, stay.arrival()))
                .orElse(null);
    }

    private InsuredElders.Cover cover(Call call, UUID elder, LocalDate day, boolean party) {
        return elders.on(call, elder, day, party).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private boolean inOnePool(String region, ContinuityQuery query, ContinuityFacts.Stay stay) {
        int digits = parameters.integer(InsuranceParameter.POOL_DIGITS, region, query.dischargedOn);
        String pool = region.substring(0, Math.min(digits, region.length()));
        return lies(query.from, query.dischargedOn, pool) && lies(query.to, stay.arrival(), pool);
    }

    private boolean lies(UUID institution, LocalDate day, String pool) {
        return institutions
                .find(institution)
                .filter(known -> known.registered(day).regionCode().startsWith(pool))
                .isPresent();
    }

    private DesignationInForceState state(UUID institution, LocalDate day) {
        return designated
                .stateOf(institution, day)
                .map(DesignatedInstitutions.On::state)
                .orElse(null);
    }
}
