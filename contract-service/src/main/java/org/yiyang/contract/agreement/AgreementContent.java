package org.yiyang.contract.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.contract.catalogue.ItemClass;
import org.yiyang.contract.catalogue.ItemList;
import org.yiyang.contract.catalogue.ServiceItem;

/** All that both parties sign: who, how, how long, what, and the green channel. */
record AgreementContent(AgreementEntry entry, Set<ServiceItem> items, GreenChannel green) {

    /** SHA-256 over the content in one fixed form, as 64 hex digits: what a signature is given to. */
    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No value holds a line break, so that no two different contents have the same form. */
    private String canonical() {
        return String.join(
                "\n",
                "agreement/1",
                entry.number(),
                entry.medicalId().toString(),
                entry.careId().toString(),
                entry.mode().name(),
                entry.startDate().toString(),
                entry.endDate().toString(),
                String.valueOf(entry.primary()),
                String.valueOf(entry.renewalOf()),
                items.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                green == null
                        ? "none"
                        : green.referral() + " " + green.appointment() + " " + green.emergency() + " " + green.hours24()
                                + " " + green.responseMinutes());
    }

    /** Refuses what may not be agreed, whoever wants to. */
    void check() {
        if (entry.reversed()) {
            throw AgreementRefusal.DAYS_REVERSED.at("/endDate");
        }
        // 国卫办老龄发〔2020〕23号; what a rule forbids cannot be agreed either
        items.stream()
                .filter(item -> item.list() == ItemList.NEGATIVE)
                .sorted()
                .findFirst()
                .ifPresent(item -> {
                    throw AgreementRefusal.ITEM_NEGATIVE.at("/serviceItems", item.zh(), item.rule());
                });
        if (items.stream().noneMatch(item -> item.itemClass() == ItemClass.BASIC)) {
            throw AgreementRefusal.BASIC_ITEM_MISSING.at("/serviceItems");
        }
    }
}
