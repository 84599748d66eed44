package org.yiyang.institution.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.search.NamePieces;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.refusal.Refused;

/**
 * Which institutions are wanted; null fields do not narrow.
 *
 * @param name any part of two characters or more of a present or earlier name
 * @param asOf the day on which they were so, null for what is registered now
 */
public record InstitutionSearch(
        String region,
        InstitutionKind kind,
        List<InstitutionCategory> categories,
        String creditCode,
        String name,
        UUID parent,
        UUID operator,
        InstitutionStatus status,
        HospitalLevel level,
        Ownership ownership,
        Capability capability,
        Department department,
        Boolean greenChannel,
        LocalDate dualCertifiedOn,
        LocalDate asOf) {
    private static final String ON = "%1$s.supersededAt is null and %1$s.validFrom <= :day and (%1$s.validTo is null"
            + " or %1$s.validTo > :day)";

    /** Those that are at work now; null does not narrow. */
    public static InstitutionSearch atWork(String region, InstitutionKind kind, Capability capability, String name) {
        return new InstitutionSearch(
                region,
                kind,
                List.of(),
                null,
                name,
                null,
                null,
                InstitutionStatus.OPERATING,
                null,
                null,
                capability,
                null,
                null,
                null,
                null);
    }

    /** The search with its day: the one that it names, else today. */
    public Dated on(LocalDate today) {
        return new Dated(this, asOf == null ? today : asOf);
    }

    /** A search and the day that it asks about. */
    record Dated(InstitutionSearch search, LocalDate day) {
        /** What is selected, before the conditions. */
        String from() {
            return "select i from Institution i" + (search.asOf == null ? "" : " join i.registrations r");
        }

        void narrow(ScopedQuery where) {
            search.narrow(where, day);
        }
    }

    private void narrow(ScopedQuery where, LocalDate day) {
        String entry = asOf == null ? "i.entry." : "r.entry.";
        if (asOf != null) {
            where.and(String.format(ON, "r"), "day", day);
        }
        where.andIfGiven(entry + "regionCode like :region", "region", region == null ? null : region + "%")
                .andIfGiven(entry + "category in :categories", "categories", wanted())
                .andIfGiven(entry + "creditCode = :creditCode", "creditCode", creditCode)
                .andIfGiven(entry + "operatedById = :operator", "operator", operator)
                .andIfGiven(entry + "hospitalLevel = :level", "level", level)
                .andIfGiven(entry + "ownership = :ownership", "ownership", ownership)
                .andIfGiven("i.entry.parentId = :parent", "parent", parent)
                .andIfGiven((asOf == null ? "i" : "r") + ".status = :status", "status", status);
        named(where);
        offering(where, day);
    }

    private List<InstitutionCategory> wanted() {
        boolean any = categories == null || categories.isEmpty();
        if (any && kind == null) {
            return null;
        }
        return Stream.of(InstitutionCategory.values())
                .filter(one -> any || categories.contains(one))
                .filter(one -> kind == null || one.kind() == kind)
                .toList();
    }

    private void named(ScopedQuery where) {
        if (name == null) {
            return;
        }
        String text = NamePieces.normalised(name);
        List<String> pieces = new ArrayList<>(NamePieces.of(text));
        if (pieces.isEmpty()) {
            throw new Refused(InstitutionRefusal.NAME_TOO_SHORT).at("name");
        }
        for (int i = 0; i < Math.min(pieces.size(), NamePieces.ASKED_MAX); i++) {
            where.and(
                    "i.id in (select j" + i + ".id from Institution j" + i + " join j" + i + ".names.pieces p" + i
                            + " where p" + i + " = :piece" + i + ")",
                    "piece" + i,
                    pieces.get(i));
        }
        where.and("locate(:text, i.names.text) > 0", "text", text);
    }

    private void offering(ScopedQuery where, LocalDate day) {
        offered(where, "department", department, day);
        offered(where, "capability", capability, day);
        if (greenChannel != null) {
            // one that is suspended or closed receives nobody, whatever its channel was opened for
            String open = "(" + (asOf == null ? "i" : "r") + ".status = :operating and exists"
                    + " (select 1 from i.greenChannels g where " + String.format(ON, "g") + "))";
            where.and(greenChannel ? open : "not " + open, "day", day);
            where.values().put("operating", InstitutionStatus.OPERATING);
        }
        if (dualCertifiedOn != null) {
            where.and(
                    "exists (select 1 from i.certification c where "
                            + String.format(ON, "c").replace(":day", ":certified") + ")",
                    "certified",
                    dualCertifiedOn);
        }
    }

    private static void offered(ScopedQuery where, String parameter, Enum<?> code, LocalDate day) {
        if (code != null) {
            String during = " and " + String.format(ON, "o") + ")";
            String exists = "exists (select 1 from i.offerings o where o.code = :" + parameter + during;
            where.and(exists, parameter, code.name());
            where.values().put("day", day);
        }
    }
}
