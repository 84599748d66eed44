package org.yiyang.contract.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ItemTerms;

/** What both parties sign: who, how, how long, what and how often, and the green channel; with it goes who is posted. */
record AgreementContent(AgreementEntry entry, Set<String> items, Set<Promise> promises, GreenChannel green) {
    private static final String ITEMS = "/serviceItems";

    /** SHA-256 over the content in one fixed form, as 64 hex digits: what a signature is given to. */
    String hash(List<Posting> postings) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(postings).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No value holds a line break, so that no two different contents have the same form. */
    private String canonical(List<Posting> postings) {
        return String.join(
                "\n",
                "agreement/2",
                entry.number(),
                entry.medicalId().toString(),
                entry.careId().toString(),
                entry.mode().name(),
                entry.startDate().toString(),
                entry.endDate().toString(),
                String.valueOf(entry.primary()),
                String.valueOf(entry.renewalOf()),
                String.valueOf(entry.governmentConsent()),
                items.stream().sorted().collect(Collectors.joining(",")),
                promises.stream()
                        .map(one -> one.item() + " " + one.times() + " " + one.per())
                        .sorted()
                        .collect(Collectors.joining(",")),
                postings.stream().map(Posting::signed).sorted().collect(Collectors.joining(",")),
                green == null
                        ? "none"
                        : green.referral() + " " + green.appointment() + " " + green.emergency() + " " + green.hours24()
                                + " " + green.responseMinutes());
    }

    /** Refuses what may not be agreed, whoever wants to, by the directory of the home's region and of the day it holds from. */
    void check(Directory directory) {
        if (entry.reversed()) {
            throw AgreementRefusal.DAYS_REVERSED.at("/endDate");
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
}
