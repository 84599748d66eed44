package org.yiyang.contract.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Entries of a directory, as tests need them. */
public final class KnownItems {
    private KnownItems() {}

    /** A basic item, an optional one, and a forbidden one. */
    public static Directory few() {
        return Directory.of(List.of(
                entry("MEDICAL_ROUNDS", "CN", ItemClass.BASIC, null),
                entry("TRAINING", "CN", ItemClass.OPTIONAL, null),
                entry("TREATMENT_WITHOUT_LICENCE", "CN", ItemClass.OPTIONAL, "医疗机构管理条例第23条")));
    }

    /** @param rule what forbids it, null for what may be agreed */
    static Directory.Standing entry(String code, String region, ItemClass itemClass, String rule) {
        return new Directory.Standing(code, region, terms(itemClass, rule), LocalDate.of(2020, 1, 1), null);
    }

    static ItemTerms terms(ItemClass itemClass, String rule, ServiceScene... scenes) {
        ItemList list = rule == null ? ItemList.POSITIVE : ItemList.NEGATIVE;
        return new ItemTerms("项目", "Item", itemClass, list, Set.of(scenes), Set.of(), false, rule, "文件1号");
    }
}
