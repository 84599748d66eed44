package org.yiyang.contract.familydoctor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;

/** The table of family-doctor contracts; seen by the team's institution and by the elder, never by name. */
@ApplicationScoped
class DoctorContractRepository implements PanacheRepositoryBase<DoctorContract, UUID> {
    private static final String ENDING = "select new org.yiyang.contract.familydoctor.EndingMonth(c.teamId, count(c),"
            + " min(c.lastOn), max(c.lastOn)) from DoctorContract c where c.teamId in :teams and c.status = :active"
            + " and c.lastOn between :from and :until group by c.teamId, year(c.lastOn), month(c.lastOn)"
            + " order by c.teamId, min(c.lastOn)";

    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID team, Collection<UUID> elder, DoctorContractStatus status, LocalDate endsUntil) {}

    Optional<DoctorContract> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<DoctorContract> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("teamId = :team", "team", filter.team())
                .andIfGiven("elderId in :elder", "elder", filter.elder())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("lastOn <= :endsUntil", "endsUntil", filter.endsUntil())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The contract in force of an elder. */
    Optional<DoctorContract> openOf(UUID elder) {
        return find("openKey", elder).firstResultOptional();
    }

    /** Of some elders those with a contract that is open. */
    Set<UUID> openAmong(Collection<UUID> elders) {
        return getEntityManager()
                .createQuery("select c.openKey from DoctorContract c where c.openKey in :elders", UUID.class)
                .setParameter("elders", Binary.padded(elders))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The contracts that were signed with a record that was merged since, the oldest first. */
    List<DoctorContract> signedWith(UUID formerElder) {
        return list("formerElderId = ?1 order by id", formerElder);
    }

    /** Of some elders, those whose contract went to another record of the same person by a merger. */
    Set<UUID> handedOverAmong(Collection<UUID> elders) {
        return getEntityManager()
                .createQuery(
                        "select c.formerElderId from DoctorContract c where c.formerElderId in :elders", UUID.class)
                .setParameter("elders", Binary.padded(elders))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Of some elders, those of whom a contract has ended because they were reported dead or were merged. */
    Set<UUID> endedByMistakeAmong(Collection<UUID> elders) {
        return getEntityManager()
                .createQuery(
                        "select c.elderId from DoctorContract c where c.elderId in :elders and c.endedBecause in (:died, :merged)",
                        UUID.class)
                .setParameter("elders", Binary.padded(elders))
                .setParameter("died", ContractEnd.DECEASED)
                .setParameter("merged", ContractEnd.MERGED)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The last contract of a living elder, if it has ended because the elder was reported dead or was merged. */
    Optional<DoctorContract> lastEndedByMistake(UUID elder) {
        return find("elderId = ?1 order by id desc", elder)
                .firstResultOptional()
                .filter(contract -> contract.endedBecause() == ContractEnd.DECEASED
                        || contract.endedBecause() == ContractEnd.MERGED);
    }

    /** Contracts in force of a team with an institution, a few at a time. */
    List<DoctorContract> openOfTeamAt(UUID team, UUID institution, int limit) {
        return find(
                        "teamId = ?1 and status = ?2 and institutionId = ?3 order by lastOn, id",
                        team,
                        DoctorContractStatus.ACTIVE,
                        institution)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Contracts that ended with a team's institution, of elders who have signed no other since, a few at a time. */
    List<DoctorContract> endedWithInstitution(UUID team, UUID institution, int limit) {
        return find(
                        "from DoctorContract c where c.teamId = ?1 and c.status = ?2 and c.institutionId = ?3"
                                + " and c.endedBecause = ?4 and not exists"
                                + " (select 1 from DoctorContract n where n.elderId = c.elderId and n.id > c.id)"
                                + " order by c.lastOn, c.id",
                        team,
                        DoctorContractStatus.ENDED,
                        institution,
                        ContractEnd.INSTITUTION_CLOSED)
                .page(Page.ofSize(limit))
                .list();
    }

    long openOfTeam(UUID team) {
        return count("teamId = ?1 and status = ?2", team, DoctorContractStatus.ACTIVE);
    }

    /** Of some teams, at least one, the contracts in force that end in some days without a further year, by team and month. */
    List<EndingMonth> ending(Collection<UUID> teams, LocalDate from, LocalDate until) {
        return getEntityManager()
                .createQuery(ENDING, EndingMonth.class)
                .setParameter("teams", Binary.padded(teams))
                .setParameter("active", DoctorContractStatus.ACTIVE)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("institutionId")
                .person("elderId");
    }
}
