package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;

/**
 * How many elders of a region there were on a day, as known now: the state of a record is that at the end of the day, as its
 * moves say. Each question is one statement, however many there are.
 */
@ApplicationScoped
public class ElderCounts {
    /** Records that stand for somebody whom the region looks after: neither gone nor dead, closed or merged. */
    public static final Set<ElderStatus> STANDING = Set.of(
            ElderStatus.PENDING_VERIFICATION,
            ElderStatus.MISMATCH,
            ElderStatus.ACTIVE,
            ElderStatus.UPDATE_PENDING,
            ElderStatus.PAUSED);

    private static final String TODAY =
            "(select e.id, e.region_code, e.status, e.verified_on from elder e where e.region_code like :region) b";
    // What has not changed since is as it was; the moves of the others say what they were, and what stood of
    // verifications. The day of a verification without a moment is one in China, whose midnight is 16:00 of the day
    // before as moments are kept.
    private static final String BEFORE = "(select e.id, e.region_code, case when e.changed_at < :end then e.status else"
            + " (select m.to_status from aggregate_move m"
            + " where m.aggregate_id = e.id and m.moved_at < :end order by m.moved_at desc, m.sequence desc, m.id desc"
            + " limit 1) end as status, case when e.verified_on is not null"
            + " and (e.changed_at < :end or coalesce(e.verified_at, e.takeover_at,"
            + " date_sub(cast(e.verified_on as datetime), interval 8 hour)) < :end) then e.verified_on else"
            + " (select f.verified_on from elder_former_verification f where f.elder_id = e.id and f.stood_from < :end"
            + " and f.stood_until >= :end order by f.stood_until desc limit 1) end as verified_on"
            + " from elder e where e.region_code like :region) b";
    private static final String RECORDS = "select b.status, %s, count(*),"
            + " sum(case when b.verified_on is null then 0 else 1 end), sum(case when b.verified_on < :stale then 1 else 0 end)"
            + " from %%s where b.status is not null group by b.status, %<s";
    private static final String INSURED = "select p.type, count(*) from %s join elder_insured_period p"
            + " on p.elder_id = b.id and p.superseded_at is null and p.valid_from <= :day"
            + " and (p.valid_to is null or p.valid_to > :day) where b.status in (:standing) group by p.type";
    private static final String LONG_TERM_CARE =
            "select p.standing, count(*) from %s join elder_long_term_care_period p"
                    + " on p.elder_id = b.id and p.superseded_at is null and p.valid_from <= :day"
                    + " and (p.valid_to is null or p.valid_to > :day) where b.status in (:standing) group by p.standing";
    private static final String ABILITIES = "select a.ability_level,"
            + " sum(case when a.valid_until < :day then 0 else 1 end), sum(case when a.valid_until < :day then 1 else 0 end)"
            + " from %s join elder_assessment a on a.elder_id = b.id and a.withdrawn_at is null and a.assessed_on <= :day"
            + " where b.status in (:standing) and not exists (select 1 from elder_assessment n"
            + " where n.elder_id = a.elder_id and n.standard = a.standard and n.withdrawn_at is null"
            + " and n.assessed_on <= :day and (n.assessed_on > a.assessed_on"
            + " or (n.assessed_on = a.assessed_on and n.recorded_at > a.recorded_at))) group by a.ability_level";

    private static final int DISTRICT = 6;
    private final EntityManager entities;
    private final Parameters parameters;

    ElderCounts(EntityManager entities, Parameters parameters) {
        this.entities = entities;
        this.parameters = parameters;
    }

    /**
     * Records of one state in one part of the region.
     *
     * @param verified how many of them had been verified
     * @param stale how many of these too long ago
     */
    public record Records(ElderStatus status, String region, long people, long verified, long stale) {}

    /** Elders of standing records who were insured so. */
    public record Insured(InsuranceType type, long people) {}

    /** Elders of standing records who stood so in long-term care insurance. */
    public record InCare(LongTermCareStanding standing, long people) {}

    /** Elders of standing records whose last assessment by its scale came to this. */
    public record Assessed(AbilityLevel level, long valid, long expired) {}

    /** What a question is about. */
    public record Day(String region, LocalDate day, LocalDate today) {
        private String base() {
            return day.isBefore(today) ? BEFORE : TODAY;
        }
    }

    /** By state and by the parts of the region. */
    public List<Records> records(Day asked) {
        Query query = query(RECORDS.formatted(part(asked.region())), asked).setParameter("stale", staleBefore(asked));
        return rows(query).stream()
                .map(row -> new Records(
                        ElderStatus.valueOf((String) row[0]),
                        (String) row[1],
                        number(row[2]),
                        number(row[3]),
                        number(row[4])))
                .toList();
    }

    /** By the kind of insurance that held on the day. */
    public List<Insured> insured(Day asked) {
        Query query = query(INSURED, asked).setParameter("day", asked.day()).setParameter("standing", standing());
        return rows(query).stream()
                .map(row -> new Insured(InsuranceType.valueOf((String) row[0]), number(row[1])))
                .toList();
    }

    /** By how they stood in long-term care insurance on the day. */
    public List<InCare> inCare(Day asked) {
        Query query =
                query(LONG_TERM_CARE, asked).setParameter("day", asked.day()).setParameter("standing", standing());
        return rows(query).stream()
                .map(row -> new InCare(LongTermCareStanding.valueOf((String) row[0]), number(row[1])))
                .toList();
    }

    /** By the level of the last assessment, of each scale by itself. */
    public List<Assessed> assessed(Day asked) {
        Query query = query(ABILITIES, asked).setParameter("day", asked.day()).setParameter("standing", standing());
        return rows(query).stream()
                .map(row -> new Assessed(AbilityLevel.valueOf((String) row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    private Query query(String sql, Day asked) {
        Query query =
                entities.createNativeQuery(sql.formatted(asked.base())).setParameter("region", asked.region() + "%");
        if (asked.day().isBefore(asked.today())) {
            LocalDateTime end = LocalDateTime.ofInstant(
                    asked.day().plusDays(1).atStartOfDay(Call.CHINA).toInstant(), ZoneOffset.UTC);
            query.setParameter("end", Timestamp.valueOf(end));
        }
        return query;
    }

    private static List<String> standing() {
        return STANDING.stream().map(Enum::name).sorted().toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private LocalDate staleBefore(Day asked) {
        int months = parameters.integer(InsuranceParameter.VERIFIED_STALE_MONTHS, asked.region(), asked.day());
        return ElderQueries.staleBefore(asked.day(), months);
    }

    /**
     * The parts of a region are those of the next level: cities, districts, streets. A functional area is one of them, and its
     * code longer than theirs by a character where it stands beside districts.
     */
    static String part(String region) {
        int digits = Arrays.stream(new int[] {4, 6, 9})
                .filter(length -> length > region.length())
                .findFirst()
                .orElse(region.length());
        return digits == DISTRICT
                ? "left(b.region_code, case when substring(b.region_code, 5, 1) = 'F' then 7 else 6 end)"
                : "left(b.region_code, " + digits + ")";
    }
}
