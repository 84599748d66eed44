package org.yiyang.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What is offered: the content of an agreement before the home's region is added. */
record Terms(String number, UUID medicalId, UUID careId, UUID renewalOf, Revision revision) {

    /** The part that can be offered anew. */
    record Revision(
            CooperationMode mode,
            LocalDate startDate,
            LocalDate endDate,
            boolean primary,
            String governmentConsent,
            Set<ServiceItem> items,
            GreenChannel green) {
        Content of(AgreementEntry entry) {
            AgreementEntry revised = new AgreementEntry(
                    entry.number(),
                    entry.cityCode(),
                    entry.regionCode(),
                    entry.medicalId(),
                    entry.careId(),
                    mode,
                    startDate,
                    endDate,
                    primary,
                    entry.renewalOf(),
                    governmentConsent);
            return new Content(revised, items, green);
        }
    }

    Content content(String regionCode) {
        AgreementEntry entry = new AgreementEntry(
                number,
                AgreementEntry.cityOf(regionCode),
                regionCode,
                medicalId,
                careId,
                revision.mode(),
                revision.startDate(),
                revision.endDate(),
                revision.primary(),
                renewalOf,
                revision.governmentConsent());
        return new Content(entry, revision.items(), revision.green());
    }
}
