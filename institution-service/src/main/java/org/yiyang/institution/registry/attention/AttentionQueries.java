package org.yiyang.institution.registry.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionSearch;
import org.yiyang.institution.registry.certificate.CertificateDeadlines;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.ScopedQuery;

/** What in the register will soon need somebody's attention, or should have had it. */
@ApplicationScoped
class AttentionQueries {
    private static final String WHO =
            "select new " + Item.class.getName() + "(i.id, i.entry.name, i.entry.regionCode, q.id, q.kind, q.number, ";
    private static final String FROM = " from Institution i join i.qualifications q ";
    private final EntityManager entities;
    private final CertificateDeadlines expiries;
    private final InstitutionRepository institutions;
    private final Clock clock;

    AttentionQueries(
            EntityManager entities, CertificateDeadlines expiries, InstitutionRepository institutions, Clock clock) {
        this.entities = entities;
        this.expiries = expiries;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * A certificate and a day.
     *
     * @param day the first day on which it no longer holds, or the day by which it is to be verified
     */
    @Schema(name = "AttentionItem")
    record Item(
            UUID institution,
            String name,
            String regionCode,
            UUID qualification,
            QualificationKind kind,
            String number,
            LocalDate day) {}

    /**
     * What is asked for.
     *
     * @param region a prefix, empty for all
     * @param days how far ahead
     * @param after where the page begins, null at the start
     */
    record Ahead(String region, int days, UUID after, int limit) {}

    /** Certificates whose last day is within so many days and that none of their kind follows, by their ids. */
    List<Item> expiring(Call call, Ahead ahead) {
        LocalDate today = today();
        ScopedQuery where = within(call, ahead)
                .and("p.supersededAt is null and p.state in :standing", "standing", standing())
                .and("p.validTo > :today and p.validFrom <= :today", "today", today)
                .and("p.validTo <= :until", "until", today.plusDays(ahead.days() + 1L))
                .and("not exists (select 1 from i.qualifications q2 join q2.periods p2 where q2.kind = q.kind"
                        + " and p2.supersededAt is null and p2.state in :standing and p2.validFrom <= p.validTo"
                        + " and (p2.validTo is null or p2.validTo > p.validTo))");
        return page(WHO + "p.validTo)" + FROM + "join q.periods p where ", where, ahead.limit());
    }

    /** Certificates that ran out and that nothing of their kind has followed by today, by their ids. */
    List<Item> expired(Call call, Ahead ahead) {
        ScopedQuery where = within(call, ahead)
                .and("p.supersededAt is null and p.state in :standing", "standing", standing())
                .and("p.validTo <= :today", "today", today())
                .and("i.status <> :closed", "closed", InstitutionStatus.CLOSED)
                .and("not exists (select 1 from i.qualifications q2 join q2.periods p2 where q2.kind = q.kind"
                        + " and p2.supersededAt is null and p2.validFrom <= :today and (p2.validFrom >= p.validTo"
                        + " or (p2.state in :standing and (p2.validTo is null or p2.validTo > :today))))");
        return page(WHO + "p.validTo)" + FROM + "join q.periods p where ", where, ahead.limit());
    }

    private static List<QualificationState> standing() {
        return Stream.of(QualificationState.values())
                .filter(QualificationState::stands)
                .toList();
    }

    /** Licences whose verification is due within so many days or overdue, by their ids. */
    List<Item> verifications(Call call, Ahead ahead, boolean overdueOnly) {
        LocalDate until = overdueOnly ? today().minusDays(1) : today().plusDays(ahead.days());
        ScopedQuery where = within(call, ahead).and("q.verificationDueOn <= :until", "until", until);
        return page(WHO + "q.verificationDueOn)" + FROM + "where ", where, ahead.limit());
    }

    /** Those that are suspended, by their ids, with the day from which the suspension counts as giving up (停业视同歇业). */
    List<Institution> suspended(Call call, Ahead ahead) {
        InstitutionSearch search = new InstitutionSearch(
                ahead.region().isEmpty() ? null : ahead.region(),
                null,
                null,
                null,
                null,
                null,
                null,
                InstitutionStatus.SUSPENDED,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return institutions.list(call.scope(), search.on(today()), ahead.after(), ahead.limit());
    }

    LocalDate givenUpOn(Institution institution) {
        return expiries.suspendedUntil(institution, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    private static ScopedQuery within(Call call, Ahead ahead) {
        return ScopedQuery.within(call.scope())
                .region("i.entry.regionCode")
                .institution("i.id", "i.entry.parentId", "i.entry.operatedById")
                .and("i.entry.regionCode like :region", "region", ahead.region() + "%")
                .andIfGiven("q.id > :after", "after", ahead.after());
    }

    private List<Item> page(String select, ScopedQuery where, int limit) {
        TypedQuery<Item> query = entities.createQuery(select + where.text() + " order by q.id", Item.class);
        for (Map.Entry<String, Object> value : where.values().entrySet()) {
            query.setParameter(value.getKey(), value.getValue());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
