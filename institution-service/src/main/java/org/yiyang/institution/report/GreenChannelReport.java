package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.query.Registered;

/**
 * Report R6: how many medical institutions keep a green channel open for elders. What is not counted is declared:
 * categories by the region's parameter, and units inside homes, which see nobody from outside.
 *
 * @param excluded the categories that are not counted
 * @param notCounted the medical institutions of those categories, and the units inside others
 * @param internalUnits of those, the units inside others: they are our exclusion, no document's
 * @param narrowedTo the institutions to which it is restricted; absent where it covers all
 * @param items those that are counted and have no open channel
 */
public record GreenChannelReport(
        @JsonUnwrapped ReportHeader head,
        Ratio share,
        List<InstitutionCategory> excluded,
        long notCounted,
        long internalUnits,
        Narrowing narrowedTo,
        List<ListedInstitution> items,
        ReportSentence sentence)
        implements NarratedReport {

    static GreenChannelReport of(ReportContext frame, List<Registered> register, Set<UUID> open, Exclusion exclusion) {
        List<Registered> medical = register.stream()
                .filter(Registered::medical)
                .filter(frame.narrowing()::holds)
                .toList();
        List<Registered> counted = counted(register, exclusion, frame.narrowing());
        List<ListedInstitution> without = ListedInstitution.of(counted, one -> !open.contains(one.id()));
        Ratio share = share(frame.rounding(), counted, open);
        Map<String, Object> figures = new HashMap<>();
        figures.put("institutions", counted.size());
        figures.put("open", share.numerator());
        figures.put("share", share.value());
        return new GreenChannelReport(
                frame.head(),
                share,
                exclusion.categories().stream()
                        .filter(category -> !frame.narrowing().names(category))
                        .toList(),
                medical.size() - counted.size(),
                medical.stream().filter(one -> one.parentId() != null).count(),
                frame.narrowing().printed(),
                without,
                frame.say(figures));
    }

    /** The medical institutions that should have one. */
    static List<Registered> counted(List<Registered> register, Exclusion exclusion, Narrowing narrowing) {
        return register.stream()
                .filter(Registered::medical)
                .filter(one -> one.parentId() == null && narrowing.holds(one))
                .filter(one -> narrowing.names(one.category()) || !exclusion.holds(one.category()))
                .toList();
    }

    static Ratio share(Rounding rounding, List<Registered> counted, Set<UUID> open) {
        return Ratio.percent(
                        rounding.decimals(ReportParameter.GREEN_CHANNEL_DECIMALS),
                        "开通老年人绿色通道的医疗机构／除声明类别和内设机构外的医疗机构",
                        "with an open channel / medical institutions but the declared categories and internal units")
                .of(counted.stream().filter(one -> open.contains(one.id())).count(), counted.size());
    }

    /** The categories whose code begins with one of these: {@code D1,D2,D6,B}. */
    record Exclusion(List<String> beginnings) {
        static Exclusion of(String parameter) {
            return new Exclusion(Arrays.stream(parameter.split(",", -1))
                    .map(String::strip)
                    .filter(beginning -> !beginning.isEmpty())
                    .toList());
        }

        boolean holds(InstitutionCategory category) {
            return category.kind() == InstitutionKind.MEDICAL
                    && beginnings.stream().anyMatch(category.code()::startsWith);
        }

        List<InstitutionCategory> categories() {
            return Arrays.stream(InstitutionCategory.values())
                    .filter(this::holds)
                    .toList();
        }
    }
}
