package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Timeline;

/**
 * What others may know of an agreement; the state in every event of {@code yiyang.agreement}.
 *
 * @param inForce the days of its term, {@code to} the first day after
 * @param greenChannel null unless it is in force now
 * @param endGrounds why it has ended, null while it has not
 */
public record AgreementSnapshot(
        UUID id,
        String number,
        CooperationMode mode,
        UUID medicalId,
        UUID careId,
        String regionCode,
        AgreementStatus status,
        boolean primary,
        LocalDate startDate,
        LocalDate endDate,
        UUID renewalOf,
        List<TermPeriod> inForce,
        Channel greenChannel,
        List<String> serviceItems,
        List<Posted> postings,
        EndGrounds endGrounds,
        LocalDate endedOn,
        Origin origin) {
    /** How many periods of its term are published, the newest. */
    static final int PERIODS_MAX = 1000;

    /** The days in one state. */
    @Schema(name = "AgreementSnapshotTermPeriod")
    public record TermPeriod(AgreementInForceState state, SuspensionCause cause, LocalDate from, LocalDate to) {}

    /** The green channel's terms; {@code responseMinutes} is how soon the hospital answers. */
    @Schema(name = "AgreementSnapshotChannel")
    public record Channel(
            boolean referral,
            boolean appointment,
            boolean emergency,
            boolean hours24,
            Integer responseMinutes,
            String contactPhone) {
        static Channel of(GreenChannel green) {
            return green == null
                    ? null
                    : new Channel(
                            green.referral(),
                            green.appointment(),
                            green.emergency(),
                            green.hours24(),
                            green.responseMinutes(),
                            green.contactPhone());
        }
    }

    /** A posting, without anything that names the person. */
    public record Posted(UUID id, PostedRole role, LocalDate from, LocalDate to) {}

    static AgreementSnapshot of(Agreement agreement) {
        AgreementEntry entry = agreement.entry();
        AgreementContent content = agreement.content();
        return new AgreementSnapshot(
                agreement.id(),
                entry.number(),
                entry.mode(),
                entry.medicalId(),
                entry.careId(),
                entry.regionCode(),
                agreement.status(),
                entry.primary(),
                entry.startDate(),
                entry.endDate(),
                entry.renewalOf(),
                Timeline.newest(inForce(agreement), PERIODS_MAX),
                agreement.status() == AgreementStatus.EFFECTIVE ? Channel.of(content.green()) : null,
                content.items().stream().sorted().toList(),
                agreement.postings().stream()
                        .map(one -> new Posted(one.id(), one.role(), one.validFrom(), one.validTo()))
                        .toList(),
                agreement.life().endedGrounds(),
                agreement.life().endedOn(),
                agreement.origin());
    }

    static List<TermPeriod> inForce(Agreement agreement) {
        return agreement.knownPeriods().stream()
                .map(period -> new TermPeriod(period.state(), period.cause(), period.validFrom(), period.validTo()))
                .toList();
    }
}
