package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which institutions were designated on a day, as known now; answered from period rows. */
@ApplicationScoped
public class DesignatedInstitutions {
    private static final String ON =
            "p.supersededAt is null and p.validFrom <= :day" + " and (p.validTo is null or p.validTo > :day)";
    private static final String QUERY =
            "select d.institutionId, i.name, i.address, i.regionCode, coalesce(r.category, i.category), d.term.code, h.id, p.state,"
                    + " case when d.term.next.agencySignedAt is not null and d.term.next.institutionSignedAt is not null"
                    + " then d.term.next.termTo else d.term.agreement.termTo end, d.term.renewalAskedOn, i.phone"
                    + " from Designation d join d.inForce p join KnownInstitution i on i.id = d.institutionId"
                    + " left join KnownInstitution h on h.id = i.parentId and h.kind = 'CARE'"
                    + " left join i.registrations r on r.validFrom <= :day and (r.validTo is null or r.validTo > :day)"
                    + " where d.regionCode like :region and " + ON + " order by d.institutionId";
    private static final String STATE = "select p.state, d.regionCode, d.id from Designation d join d.inForce p"
            + " where d.institutionId = :institution and " + ON;
    private static final String HANDLED =
            "select d.application.acceptedOn, d.term.agreement.agencySignedAt, d.term.agreement.institutionSignedAt,"
                    + " (select min(t.agencySignedAt) from Designation o join o.pastTerms t where o.id = d.id),"
                    + " (select min(t.institutionSignedAt) from Designation o join o.pastTerms t where o.id = d.id)"
                    + " from Designation d where d.regionCode like :region"
                    + " and d.application.acceptedOn between :from and :until";
    private static final String OF_UNIT = "from Designation d join d.inForce p where d.institutionId = i.id and " + ON;
    /** By the region in which its register had it on that day; whose unit it is, by the register as of now. */
    private static final String UNITS =
            "select count(i) from KnownInstitution i, KnownInstitution h where h.id = i.parentId"
                    + " and h.kind = 'CARE' and i.kind = 'MEDICAL' and (i.closedOn is null or i.closedOn > :day)"
                    + " and coalesce((select max(r.regionCode) from KnownInstitution k join k.registrations r where k.id = i.id"
                    + " and r.validFrom <= :day and (r.validTo is null or r.validTo > :day)), i.regionCode) like :region";

    private static final String OFFERED = "select i.id, o.kind, o.code from KnownInstitution i join i.offerings o"
            + " where i.id in :ids and o.validFrom <= :day and (o.validTo is null or o.validTo > :day)";
    private static final String INTERNET_HOSPITALS =
            "select distinct d.institutionId, s.internetHospital from Designation d join d.performance.supplementaries s"
                    + " where d.institutionId in :ids and s.internetHospital is not null and s.validFrom <= :day"
                    + " and (s.validTo is null or s.validTo > :day) and exists (select 1 from d.inForce p where "
                    + ON + " and p.state = 'ACTIVE') order by s.internetHospital";
    private final EntityManager entities;

    DesignatedInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One of them.
     *
     * @param homeId the home whose internal unit it is, null of any other
     * @param boundTo the first day after all terms that are signed
     * @param renewalAskedOn when another term was asked for, null if it was not
     */
    @Schema(name = "DesignatedInstitution")
    public record Designated(
            UUID institutionId,
            String name,
            String address,
            String regionCode,
            String category,
            String code,
            UUID homeId,
            DesignationInForceState state,
            LocalDate boundTo,
            LocalDate renewalAskedOn,
            String phone) {}

    /** All of a region, in force or suspended. */
    public List<Designated> on(String region, LocalDate day) {
        return entities.createQuery(QUERY, Designated.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }

    /** One department or capability of an institution, by the codes of the register's dictionaries. */
    @Schema(name = "DesignatedOffering")
    public record Offered(UUID institutionId, String kind, String code) {}

    /** What some institutions offered on a day. */
    public List<Offered> offered(Collection<UUID> institutions, LocalDate day) {
        if (institutions.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(OFFERED, Offered.class)
                .setParameter("ids", institutions)
                .setParameter("day", day)
                .getResultList();
    }

    /** An internet hospital that is designated with the institution whose it is: 医疗机构医疗保障定点管理暂行办法 art. 5. */
    public record InternetHospital(UUID institutionId, String name) {}

    /** The internet hospitals of some institutions on a day, by their supplementary agreements. */
    public List<InternetHospital> internetHospitals(Collection<UUID> institutions, LocalDate day) {
        if (institutions.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(INTERNET_HOSPITALS, InternetHospital.class)
                .setParameter("ids", institutions)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whose designation it is, and where. */
    public record Found(UUID institutionId, String regionCode) {}

    /** A designation that is or has been in force; empty for any other, of which nobody outside may know. */
    public Optional<Found> everInForce(UUID designation) {
        return entities
                .createQuery(
                        "select d.institutionId, d.regionCode from Designation d where d.id = :id"
                                + " and d.term.code is not null",
                        Found.class)
                .setParameter("id", designation)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What a designation was on a day, where it was decided, and which one it is. */
    public record On(DesignationInForceState state, String regionCode, UUID designationId) {}

    /** What an institution's designation was on a day; empty if it had none. In force wins over suspended. */
    public Optional<On> stateOf(UUID institution, LocalDate day) {
        return entities
                .createQuery(STATE, On.class)
                .setParameter("institution", institution)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .min(Comparator.comparing(On::state));
    }

    /** How many medical units homes of a region had inside on a day: opened, or designated though nobody said when they opened. */
    public long internalUnits(String region, LocalDate day) {
        return units("(i.openedOn <= :day or exists (select 1 " + OF_UNIT + "))", region, day);
    }

    /** How many of these were designated on that day and not suspended. */
    public long internalUnitsDesignated(String region, LocalDate day) {
        return units("exists (select 1 " + OF_UNIT + " and p.state = 'ACTIVE')", region, day);
    }

    private long units(String condition, String region, LocalDate day) {
        return entities.createQuery(UNITS + " and " + condition, Long.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getSingleResult();
    }

    /**
     * The days of one application.
     *
     * @param agencySignedAt when the agency signed the running agreement
     * @param firstAgencySignedAt when it signed the first one, null unless that was renewed
     */
    public record Handled(
            LocalDate acceptedOn,
            Instant agencySignedAt,
            Instant institutionSignedAt,
            Instant firstAgencySignedAt,
            Instant firstInstitutionSignedAt) {

        /** When both had signed the first agreement; empty if they have not. */
        public Optional<Instant> signedAt() {
            return later(firstAgencySignedAt, firstInstitutionSignedAt)
                    .or(() -> later(agencySignedAt, institutionSignedAt));
        }

        private static Optional<Instant> later(Instant one, Instant other) {
            if (one == null || other == null) {
                return Optional.empty();
            }
            return Optional.of(one.isAfter(other) ? one : other);
        }
    }

    /** Applications of a region that were accepted in some days, whatever became of them later. */
    public List<Handled> accepted(String region, LocalDate from, LocalDate until) {
        return entities.createQuery(HANDLED, Handled.class)
                .setParameter("region", region + "%")
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
