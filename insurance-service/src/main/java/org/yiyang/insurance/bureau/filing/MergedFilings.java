package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.elder.ElderPersons.Known;
import org.yiyang.insurance.elder.MergerWatcher;
import org.yiyang.kit.caller.Call;

/** What is not filed yet for an elder is filed where the record that goes on is insured; a referral keeps the id that it names. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedFilings implements MergerWatcher {
    private final FilingRepository repository;
    private final ReferralFilings filings;

    MergedFilings(FilingRepository repository, ReferralFilings filings) {
        this.repository = repository;
        this.filings = filings;
    }

    @Override
    public void merged(Call call, UUID record, Known survivor) {
        follow(call, record, survivor.region());
    }

    @Override
    public void moved(Call call, Known record) {
        handOn(call, repository.undecidedOfPerson(record.id()), record.region());
    }

    @Override
    public void unmerged(Call call, Known record) {
        follow(call, record.id(), record.region());
    }

    private void follow(Call call, UUID elder, String region) {
        handOn(call, repository.undecided(elder), region);
    }

    private void handOn(Call call, List<ReferralFiling> some, String region) {
        some.forEach(filing -> filings.handOn(call, filing, region));
    }
}
