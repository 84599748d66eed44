package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a party offers: the part of an agreement's content that a revision or a counter-offer may change. */
interface OfferedTerms extends AmendedTerms {
    CooperationMode mode();

    LocalDate startDate();

    /** The last day. */
    LocalDate endDate();

    /** Whether it shall be the home's first choice; null means no. */
    Boolean primary();

    String governmentConsent();

    /** The content of an agreement with these terms. */
    @Override
    default AgreementContent content(AgreementEntry parties) {
        return AmendedTerms.super.content(parties.offering(this));
    }

    /** The terms of a new agreement, before the home's region is known. */
    interface Between extends OfferedTerms {
        String number();

        UUID medicalId();

        UUID careId();

        UUID renewalOf();

        List<AgreementJson.Post> postings();

        default AgreementContent content(String regionCode) {
            return content(AgreementEntry.between(this, regionCode));
        }

        default List<Posting.Named> named() {
            return postings() == null
                    ? List.of()
                    : postings().stream().map(AgreementJson.Post::named).toList();
        }
    }
}
