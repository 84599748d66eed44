package org.yiyang.contract.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;

class DirectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");

    @Test
    void theNearestDirectoryCounts() {
        Directory directory = Directory.of(List.of(
                KnownItems.entry("HOME_BED", "4601", ItemClass.BASIC, null),
                KnownItems.entry("HOME_BED", "CN", ItemClass.OPTIONAL, null),
                KnownItems.entry("HOME_BED", "46", ItemClass.OPTIONAL, null)));
        assertEquals("4601", directory.find("HOME_BED").orElseThrow().regionCode());
        assertTrue(directory.find("HOME_BED").orElseThrow().basic());
    }

    @Test
    void whatIsForbiddenAboveStaysForbiddenBelow() {
        Directory directory = Directory.of(List.of(
                KnownItems.entry("SURGERY", "4601", ItemClass.OPTIONAL, null),
                KnownItems.entry("SURGERY", "46", ItemClass.OPTIONAL, "规则")));
        assertEquals("46", directory.find("SURGERY").orElseThrow().regionCode());
        assertEquals(
                "SURGERY",
                directory.firstForbidden(List.of("SURGERY"), null).orElseThrow().code());
    }

    @Test
    void anItemOfTheNegativeListIsForbiddenInItsScenesOnly() {
        ItemTerms infusion = KnownItems.terms(ItemClass.OPTIONAL, "规则", ServiceScene.HOME_BED);
        assertTrue(infusion.forbiddenIn(ServiceScene.HOME_BED));
        assertFalse(infusion.forbiddenIn(ServiceScene.INPATIENT));
        assertTrue(infusion.forbiddenIn(null));
    }

    @Test
    void anUnknownCodeIsNamed() {
        Refused refused = assertThrows(
                Refused.class, () -> KnownItems.few().mustKnow(List.of("TRAINING", "DANCING"), "/serviceItems"));
        assertEquals("CATALOGUE_ITEM_UNKNOWN", refused.refusal().code());
        assertEquals("/serviceItems", refused.problems().get(0).pointer());
    }

    @Test
    void theDirectoriesOfARegionAreItsOwnAndThoseAbove() {
        assertEquals(List.of("CN"), ServiceDirectory.chain(null));
        assertEquals(List.of("CN", "46", "4601", "460108"), ServiceDirectory.chain("460108"));
        assertEquals(List.of("CN", "46", "4601", "4601F01"), ServiceDirectory.chain("4601F01"));
    }

    private static ServiceItem item() {
        ServiceItem item = new ServiceItem("HOME_BED", "4601");
        item.put(KnownItems.terms(ItemClass.OPTIONAL, null), from(TODAY, null), "首次", TODAY, AT);
        return item;
    }

    private static ServiceItem.Validity from(LocalDate day, LocalDate to) {
        return new ServiceItem.Validity(day, to);
    }

    private static String refusal(ServiceItem item, ItemTerms terms, ServiceItem.Validity days) {
        return assertThrows(Refused.class, () -> item.put(terms, days, "改", TODAY, AT))
                .refusal()
                .code();
    }

    @Test
    void whatHasBeenInForceIsNeverChanged() {
        ItemTerms terms = KnownItems.terms(ItemClass.BASIC, null);
        assertEquals("CATALOGUE_PAST", refusal(item(), terms, from(TODAY.minusDays(1), null)));
        assertEquals("CATALOGUE_IN_FORCE", refusal(item(), terms, from(TODAY, null)));
        assertEquals("CATALOGUE_DAYS_REVERSED", refusal(item(), terms, from(TODAY, TODAY)));
    }

    @Test
    void aLaterVersionEndsTheOneBefore() {
        ServiceItem item = item();
        LocalDate next = TODAY.plusDays(10);
        item.put(KnownItems.terms(ItemClass.BASIC, null), from(next, null), "改", TODAY, AT.plusSeconds(1));
        assertEquals(
                List.of(next),
                item.known().stream()
                        .map(ItemVersion::validTo)
                        .filter(Objects::nonNull)
                        .toList());
        assertEquals(2, item.snapshot().versions().size());
    }

    @Test
    void aForbiddenItemNamesTheRuleThatForbidsIt() {
        LocalDate next = TODAY.plusDays(1);
        ItemTerms bare = new ItemTerms(
                "手术", "Surgery", ItemClass.OPTIONAL, ItemList.NEGATIVE, Set.of(), Set.of(), false, null, "文");
        assertEquals("CATALOGUE_RULE_MISSING", refusal(item(), bare, from(next, null)));
        assertEquals(
                "CATALOGUE_NEGATIVE_NOT_BASIC",
                refusal(item(), KnownItems.terms(ItemClass.BASIC, "规则"), from(next, null)));
    }
}
