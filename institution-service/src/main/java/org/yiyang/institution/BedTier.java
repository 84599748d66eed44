package org.yiyang.institution;

import java.util.List;
import java.util.Optional;
import org.yiyang.kit.refusal.Bilingual;

/**
 * One of the bed tiers of homes, as the cities' documents word them; 以上 and 以下 include the number (民法典 art. 1259),
 * so at exactly 100 beds the duty of the small and the permission of the large stand side by side.
 *
 * @param rule its name, which a refusal quotes
 * @param duty whether the home should have one of them; else it may
 * @param min beds, included; 0 where only the upper end is named
 * @param max beds, included; the largest number where only the lower end is named
 * @param categories any of which
 */
public record BedTier(
        String rule,
        boolean duty,
        int min,
        int max,
        List<InstitutionCategory> categories,
        String zh,
        String en,
        String source)
        implements Bilingual {
    private static final String SOURCE = "珠海市医养结合政策文件 (seed S1); parameters SMALL_HOME_BEDS, LARGE_HOME_BEDS";

    /** The tiers of a region. */
    public static List<BedTier> of(int small, int large) {
        return List.of(
                new BedTier(
                        "BED_TIER_SMALL",
                        true,
                        0,
                        small,
                        List.of(InstitutionCategory.NURSING_STATION, InstitutionCategory.INFIRMARY),
                        small + "张床位以下的养老机构应设置护理站、医务室",
                        "A home of up to " + small + " beds should have a nursing station or an infirmary",
                        SOURCE),
                new BedTier(
                        "BED_TIER_MEDIUM",
                        false,
                        small,
                        Integer.MAX_VALUE,
                        List.of(InstitutionCategory.NURSING_HOSPITAL),
                        small + "张床位以上的养老机构可设置护理院",
                        "A home of " + small + " beds or more may set up a nursing hospital",
                        SOURCE),
                new BedTier(
                        "BED_TIER_LARGE",
                        false,
                        large,
                        Integer.MAX_VALUE,
                        List.of(
                                InstitutionCategory.GERIATRIC_HOSPITAL,
                                InstitutionCategory.REHABILITATION_HOSPITAL,
                                InstitutionCategory.TCM_HOSPITAL),
                        large + "张床位以上的养老机构可以申请开办老年病医院、康复医院、中医医院",
                        "A home of " + large
                                + " beds or more may apply for a geriatric, rehabilitation or TCM hospital",
                        SOURCE));
    }

    public boolean appliesTo(int beds) {
        return min <= beds && beds <= max;
    }

    /** The tier that forbids a unit of a category inside a home of so many beds, if one does. */
    public static Optional<BedTier> forbidding(List<BedTier> tiers, InstitutionCategory category, int homeBeds) {
        return tiers.stream()
                .filter(tier -> !tier.duty() && tier.categories().contains(category))
                .filter(tier -> !tier.appliesTo(homeBeds))
                .findFirst();
    }
}
