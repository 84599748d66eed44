package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ItemTerms;
import org.yiyang.kit.refusal.Refused;

/** What both parties sign: who, how, how long, what and how often, and the green channel; with it goes who is posted. */
record AgreementContent(
        AgreementEntry entry,
        Set<String> items,
        Set<Promise> promises,
        GreenChannel green,
        RenewalClause renewal,
        Map<String, FeeMode> fees,
        PracticeSite site) {
    private static final String ITEMS = "/serviceItems";

    /** SHA-256 over the content in one fixed form, as 64 hex digits: what a signature is given to. */
    String hash(Annexes annexes) {
        return ContentFields.of(this, annexes).hash();
    }

    /** The same for the years after its end, by its clause. */
    AgreementContent renewed(UUID former, String number) {
        LocalDate from = entry.endDate().plusDays(1);
        AgreementEntry next = entry.renewing(
                former, number, from, from.plusYears(renewal.years()).minusDays(1));
        return new AgreementContent(next, items, promises, green, renewal, fees, site);
    }

    /** The same between other parties. */
    AgreementContent between(AgreementEntry parties) {
        return new AgreementContent(parties, items, promises, green, renewal, fees, site);
    }

    /** Whether a directory forbids some of its items. */
    boolean forbidden(Directory directory) {
        try {
            check(directory);
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    /** Refuses what nobody may agree upon, by the directory of the home's region on the day from which it holds. */
    void check(Directory directory) {
        if (entry.reversed()) {
            throw AgreementRefusal.DAYS_REVERSED.at("/endDate");
        }
        if (renewal != null && renewal.objectUntil(entry).isBefore(entry.startDate())) {
            throw AgreementRefusal.RENEWAL_NOTICE_LONG.at("/automaticRenewal/noticeDays");
        }
        directory.mustKnow(items, ITEMS);
        promises.stream()
                .map(Promise::item)
                .filter(item -> !items.contains(item))
                .sorted()
                .findFirst()
                .ifPresent(item -> {
                    throw AgreementRefusal.PROMISE_WITHOUT_ITEM.at("/frequencies", item);
                });
        if (promises.stream().map(Promise::item).distinct().count() < promises.size()) {
            throw AgreementRefusal.PROMISED_TWICE.at("/frequencies");
        }
        checkClauses();
        // 国卫办老龄发〔2020〕23号; what a rule forbids cannot be agreed either
        directory.firstForbidden(items, null).ifPresent(item -> {
            ItemTerms terms = item.terms();
            throw AgreementRefusal.ITEM_NEGATIVE.at(ITEMS, terms, terms.rule());
        });
        if (items.stream()
                .noneMatch(item ->
                        directory.find(item).filter(Directory.Standing::basic).isPresent())) {
            throw AgreementRefusal.BASIC_ITEM_MISSING.at(ITEMS);
        }
    }

    private void checkClauses() {
        // 国卫办老龄发〔2020〕23号: an embedded service site is one at which its doctors may practise
        if (entry.mode() == CooperationMode.EMBEDDED && site == null) {
            throw AgreementRefusal.PRACTICE_SITE_MISSING.at("/practiceSite");
        }
        fees.keySet().stream()
                .filter(item -> !items.contains(item))
                .sorted()
                .findFirst()
                .ifPresent(item -> {
                    throw AgreementRefusal.FEE_WITHOUT_ITEM.at("/fees", item);
                });
    }
}
