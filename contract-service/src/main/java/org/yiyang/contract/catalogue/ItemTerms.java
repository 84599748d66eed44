package org.yiyang.contract.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Refused;

/**
 * What a directory says of an item from a day on.
 *
 * @param scenes where it is given; none means everywhere
 * @param fundingSources who may pay for it; none means that nothing is said
 * @param tcm whether it is a service of traditional Chinese medicine
 * @param rule what forbids an item of the negative list; null for what may be agreed
 * @param document the document that lists it
 */
@Embeddable
public record ItemTerms(
        @Column(name = "name_zh") String zh,
        @Column(name = "name_en") String en,

        @Enumerated(EnumType.STRING) @Column(name = "item_class", length = 10)
        ItemClass itemClass,

        @Enumerated(EnumType.STRING) @Column(name = "item_list", length = 10)
        ItemList list,

        @Convert(converter = CodeSet.Scenes.class) Set<ServiceScene> scenes,

        @Convert(converter = CodeSet.Sources.class) @Column(name = "funding_sources")
        Set<FundingSource> fundingSources,

        boolean tcm,
        @Column(name = "forbidding_rule") String rule,
        String document)
        implements Bilingual {

    boolean negative() {
        return list == ItemList.NEGATIVE;
    }

    /** Whether it may not be given there; without a place, whether it may not be given somewhere. */
    boolean forbiddenIn(ServiceScene scene) {
        return negative() && (scene == null || scenes.isEmpty() || scenes.contains(scene));
    }

    /** Refuses a forbidden item without the rule that forbids it, and a rule that forbids nothing. */
    void check() {
        if (negative() == (rule == null)) {
            throw new Refused(negative() ? CatalogueRefusal.RULE_MISSING : CatalogueRefusal.RULE_UNFIT).at("/rule");
        }
        if (negative() && itemClass == ItemClass.BASIC) {
            throw new Refused(CatalogueRefusal.NEGATIVE_NOT_BASIC).at("/itemClass");
        }
    }
}
