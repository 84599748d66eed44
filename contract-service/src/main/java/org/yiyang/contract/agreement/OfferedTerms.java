package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a party offers: the part of an agreement's content that a revision or a counter-offer may change. */
interface OfferedTerms {
    CooperationMode mode();

    LocalDate startDate();

    /** The last day. */
    LocalDate endDate();

    Set<String> serviceItems();

    /** How often the items are given; null means that nothing is said. */
    List<AgreementJson.Frequency> frequencies();

    AgreementJson.Green greenChannel();

    /** Whether it shall be the home's first choice; null means no. */
    Boolean primary();

    String governmentConsent();

    /** The content of an agreement with these terms. */
    default AgreementContent content(AgreementEntry parties) {
        return new AgreementContent(
                parties.offering(this),
                Set.copyOf(serviceItems()),
                AgreementJson.Frequency.promises(frequencies()),
                AgreementJson.Green.of(greenChannel()));
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
