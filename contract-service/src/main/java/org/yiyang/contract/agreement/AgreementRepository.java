package org.yiyang.contract.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of agreements; every question of a caller is asked within the caller's scope. */
@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {
    private static final String OF_THE_HOME_OF_THE_UNIT =
            "entry.careId = (select k.parentId from KnownInstitution k where k.id = :scopeInstitution)";
    private static final String OVERLAPPING = "from Agreement a where a.entry.medicalId = :medical"
            + " and a.entry.careId = :care and a.entry.mode = :mode and a.id <> :self"
            + " and ((a.status in :waiting and a.entry.startDate <= :end and a.entry.endDate >= :start)"
            + " or exists (select p.id from a.periods p where p.supersededAt is null and p.validFrom <= :end"
            + " and (p.validTo is null or p.validTo > :start)))";

    private static final String PRIMARY_OVERLAPPING = "from Agreement a where a.entry.careId = :care"
            + " and a.entry.primary = true and a.id <> :self and a.status in :binding"
            + " and ((a.status in :waiting and a.entry.startDate <= :end and a.entry.endDate >= :start)"
            + " or exists (select p.id from a.periods p where p.supersededAt is null and p.validFrom <= :end"
            + " and (p.validTo is null or p.validTo > :start)))";
    private static final List<AgreementStatus> WAITING = List.of(AgreementStatus.SIGNED, AgreementStatus.FILED);
    private static final String SUCCEEDING = "(succession.side = :medical and succession.of in"
            + " (select f.id from Agreement f where f.entry.medicalId = :party))"
            + " or (succession.side = :care and succession.of in"
            + " (select f.id from Agreement f where f.entry.careId = :party))";

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String OF_PARTY = "(entry.medicalId = ?1 or entry.careId = ?1) and status in ?2 order by id";

    private static final String PARTIES = "select new " + ConcernedInstitutions.class.getName()
            + "(a.id, a.entry.medicalId, a.entry.careId) from Agreement a where a.id in :ids";

    /** Which agreements are wanted; null fields do not narrow. */
    record Filter(String region, UUID institution, AgreementStatus status, String number, LocalDate endsUntil) {}

    Optional<Agreement> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** Whether a caller of this scope may know of an agreement. */
    boolean isVisible(Scope scope, Agreement agreement) {
        return find(scope, agreement.id()).isPresent();
    }

    List<Agreement> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven(
                        "entry.regionCode like :region",
                        "region",
                        filter.region() == null ? null : filter.region() + "%")
                .andIfGiven(
                        "entry.medicalId = :institution or entry.careId = :institution",
                        "institution",
                        filter.institution())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("numberKey = :number", "number", Agreement.numberKey(filter.number()))
                .andIfGiven("entry.endDate <= :endsUntil", "endsUntil", filter.endsUntil())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<Agreement> withNumber(String cityCode, String number) {
        return find("entry.cityCode = ?1 and numberKey = ?2", cityCode, Agreement.numberKey(number))
                .firstResultOptional();
    }

    /** Another agreement of the same pair and mode whose term overlaps; {@code self} null for one that is not kept yet. */
    Optional<Agreement> overlapping(AgreementEntry entry, UUID self) {
        return find(
                        OVERLAPPING,
                        Parameters.with("medical", entry.medicalId())
                                .and("care", entry.careId())
                                .and("mode", entry.mode())
                                .and("self", self == null ? NOBODY : self)
                                .and("waiting", WAITING)
                                .and("start", entry.startDate())
                                .and("end", entry.endDate()))
                .firstResultOptional();
    }

    /** Another primary agreement of the home that both have signed and that has a day of the term. */
    Optional<Agreement> primaryOverlapping(AgreementEntry entry, UUID self) {
        return find(
                        PRIMARY_OVERLAPPING,
                        Parameters.with("care", entry.careId())
                                .and("self", self == null ? NOBODY : self)
                                .and("binding", in(AgreementStatus::binding))
                                .and("waiting", WAITING)
                                .and("start", entry.startDate())
                                .and("end", entry.endDate()))
                .firstResultOptional();
    }

    private static List<AgreementStatus> in(Predicate<AgreementStatus> some) {
        return Arrays.stream(AgreementStatus.values()).filter(some).toList();
    }

    /** Whether there is an agreement that shall follow this one. */
    boolean isRenewed(UUID id) {
        return count("entry.renewalOf = ?1 and status <> ?2", id, AgreementStatus.CANCELLED) > 0;
    }

    /** The agreements that follow this one. */
    List<Agreement> renewalsOf(UUID id) {
        return list("entry.renewalOf", id);
    }

    /** The agreements that go on with another in the place of this institution. */
    List<Agreement> succeeding(UUID replaced) {
        return list(
                SUCCEEDING,
                Parameters.with("party", replaced).and("medical", Side.MEDICAL).and("care", Side.CARE));
    }

    /** Whether an agreement goes on with the institution that replaced a party. */
    boolean isSucceeded(UUID id) {
        return successorOf(id).isPresent();
    }

    /** The agreement by which another goes on with the institution that replaced a party. */
    Optional<Agreement> successorOf(UUID id) {
        return find("succession.of", id).firstResultOptional();
    }

    /** The home's primary agreement in force, unless it is this one. */
    Optional<Agreement> primaryBesides(Agreement agreement) {
        return find("openKey = ?1 and id <> ?2", agreement.entry().careId(), agreement.id())
                .firstResultOptional();
    }

    /** All agreements of an institution that both parties have signed. */
    List<Agreement> concludedOf(UUID institution) {
        return list(OF_PARTY, institution, in(AgreementStatus::concluded));
    }

    /** All agreements of an institution that are negotiated or signed by one party. */
    List<Agreement> negotiatedOf(UUID institution) {
        return list(OF_PARTY, institution, in(AgreementStatus::negotiated));
    }

    /** The parties of some agreements. */
    List<ConcernedInstitutions> partiesOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(PARTIES, ConcernedInstitutions.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The parties; the internal unit of a home, too, since its doctors refer to those with whom the home has agreed. */
    private static ScopedQuery visible(Scope scope) {
        ScopedQuery where =
                ScopedQuery.within(scope).region("entry.regionCode").institution("entry.medicalId", "entry.careId");
        return scope.institution() == null ? where : where.or(OF_THE_HOME_OF_THE_UNIT);
    }
}
