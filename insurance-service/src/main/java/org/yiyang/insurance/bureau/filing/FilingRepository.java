package org.yiyang.insurance.bureau.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of filings; seen by the agency where the elder is insured, and by the institution that refers. */
@ApplicationScoped
class FilingRepository implements PanacheRepositoryBase<ReferralFiling, UUID> {
    private static final String PARTIES = "select new " + ConcernedInstitutions.class.getName()
            + "(f.id, f.senderId, f.receiverId) from ReferralFiling f" + " where f.id in :ids";

    private static final String OF_PERSON =
            "(elderId = ?1 or elderId in (select e.id from Elder e where e.merger.survivorId = ?1))";

    private static final String UNDECIDED =
            "(status in (PREPARED, PENDING, REFUSED) or (status = DEAD and number is null))";

    Optional<ReferralFiling> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<ReferralFiling> list(Scope scope, FilingStatus status, UUID referral, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("referralId = :referral", "referral", referral)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The filing of a referral, whoever asks. */
    Optional<ReferralFiling> ofReferral(UUID referral) {
        return find("referralId", referral).firstResultOptional();
    }

    /** The filings under one id of an elder that wait for a decision of the bureau, or for what it is to decide on. */
    List<ReferralFiling> undecided(UUID elder) {
        return list("elderId = ?1 and " + UNDECIDED + " order by id", elder);
    }

    /** The same under each id of the person: that of the record that goes on and those of the records that were merged into it. */
    List<ReferralFiling> undecidedOfPerson(UUID survivor) {
        return list(OF_PERSON + " and " + UNDECIDED + " order by id", survivor);
    }

    Optional<ReferralFiling> numbered(String number) {
        return find("number", number).firstResultOptional();
    }

    /** The filings of an elder, or of a record that was merged into its, by an institution, the newest first. */
    List<ReferralFiling> of(UUID elder, UUID sender, int limit) {
        return find(OF_PERSON + " and senderId = ?2 order by id desc", elder, sender)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those of them whose referral was made on a day. */
    List<ReferralFiling> of(UUID elder, UUID sender, LocalDate day) {
        return list(OF_PERSON + " and senderId = ?2 and referredOn = ?3 order by id desc", elder, sender, day);
    }

    /** The filings of a person, as the record that goes on, from one institution to another for referrals of some days. */
    List<ReferralFiling> between(UUID survivor, FilingStandings.Asked asked, LocalDate first, LocalDate last) {
        return list(
                OF_PERSON + " and senderId = ?2 and receiverId = ?3 and referredOn between ?4 and ?5",
                survivor,
                asked.sender(),
                asked.receiver(),
                first,
                last);
    }

    /** The filings under one id of an elder, the newest first. */
    List<ReferralFiling> of(UUID elder, int limit) {
        return find("elderId = ?1 order by id desc", elder)
                .page(Page.ofSize(limit))
                .list();
    }

    List<ConcernedInstitutions> partiesOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(PARTIES, ConcernedInstitutions.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("senderId");
    }
}
