package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.InstitutionKind;
import org.yiyang.institution.Registered;

/**
 * Report R6: how many medical institutions keep a green channel open for elders. What is not counted is declared:
 * categories by the region's parameter, and units inside homes, which see nobody from outside.
 *
 * @param excluded the categories that are not counted
 * @param notCounted the medical institutions of those categories, and the units inside others
 * @param items those that are counted and have no open channel
 */
public record GreenChannelReport(
        @JsonUnwrapped Head head,
        Ratio share,
        List<InstitutionCategory> excluded,
        long notCounted,
        List<Place> items,
        Sentence sentence)
        implements Told {

    static GreenChannelReport of(Frame frame, List<Registered> register, Set<UUID> open, Exclusion exclusion) {
        List<Registered> medical = register.stream().filter(Registered::medical).toList();
        List<Registered> counted = medical.stream()
                .filter(one -> one.parentId() == null && !exclusion.holds(one.category()))
                .toList();
        List<Place> without = Place.of(counted, one -> !open.contains(one.id()));
        Ratio share = Ratio.percent(
                        frame.decimals(ReportParameter.GREEN_CHANNEL_DECIMALS),
                        "开通老年人绿色通道的医疗机构／除声明类别和内设机构外的医疗机构",
                        "with an open channel / medical institutions but the declared categories and internal units")
                .of(counted.size() - without.size(), counted.size());
        Map<String, Object> figures = new HashMap<>();
        figures.put("institutions", counted.size());
        figures.put("open", share.numerator());
        figures.put("share", share.value());
        return new GreenChannelReport(
                frame.head(),
                share,
                exclusion.categories(),
                medical.size() - counted.size(),
                without,
                frame.say(figures));
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
