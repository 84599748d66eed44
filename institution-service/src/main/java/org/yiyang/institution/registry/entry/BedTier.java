package org.yiyang.institution.registry.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final String SOURCE = "珠府办〔2016〕25号等地方文件；参数 SMALL_HOME_BEDS、LARGE_HOME_BEDS";

    /**
     * The tiers of a region.
     *
     * @param small where the small and the medium meet; 0 where the region has decided none
     * @param large from where on hospitals may be applied for; 0 where the region has decided none
     */
    public static List<BedTier> of(int small, int large) {
        List<BedTier> tiers = new ArrayList<>();
        if (small > 0) {
            tiers.add(duty(small));
            tiers.add(permission(
                    "BED_TIER_MEDIUM",
                    small,
                    List.of(InstitutionCategory.NURSING_HOSPITAL),
                    "可设置护理院",
                    "may set up a nursing hospital"));
        }
        if (large > 0) {
            tiers.add(permission(
                    "BED_TIER_LARGE",
                    large,
                    hospitals(),
                    "可以申请开办老年病医院、康复医院、中医医院",
                    "may apply for a geriatric, rehabilitation or TCM hospital"));
        }
        return List.copyOf(tiers);
    }

    /** The documents name three; a general or another hospital asks for no less than those. */
    private static List<InstitutionCategory> hospitals() {
        return Stream.concat(
                        Stream.of(
                                InstitutionCategory.GERIATRIC_HOSPITAL,
                                InstitutionCategory.REHABILITATION_HOSPITAL,
                                InstitutionCategory.TCM_HOSPITAL),
                        Stream.of(InstitutionCategory.values()).filter(one -> one.in(CategoryGroup.HOSPITAL)))
                .distinct()
                .toList();
    }

    private static BedTier duty(int small) {
        return new BedTier(
                "BED_TIER_SMALL",
                true,
                0,
                small,
                List.of(InstitutionCategory.NURSING_STATION, InstitutionCategory.INFIRMARY),
                small + "张床位以下的养老机构应设置护理站、医务室",
                "A home of up to " + small + " beds should have a nursing station or an infirmary",
                SOURCE);
    }

    private static BedTier permission(
            String rule, int from, List<InstitutionCategory> categories, String zh, String en) {
        return new BedTier(
                rule,
                false,
                from,
                Integer.MAX_VALUE,
                categories,
                from + "张床位以上的养老机构" + zh,
                "A home of " + from + " beds or more " + en,
                SOURCE);
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
