package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;

/** What follows in inquiries from a change elsewhere; agreements and elders concern the referral that asks, not them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InquiryCascades implements CopyChanges {
    private final InquiryRepository repository;
    private final Inquiries inquiries;

    InquiryCascades(InquiryRepository repository, Inquiries inquiries) {
        this.repository = repository;
        this.inquiries = inquiries;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        repository.openAt(institution).forEach(inquiry -> inquiries.reconsider(call, inquiry));
    }

    @Override
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        // an inquiry has no flags
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return Set.of();
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        // a death ends the referral, which ends its inquiries
    }
}
