package org.yiyang.insurance.bureau.served;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.bureau.filing.FilingContent;
import org.yiyang.insurance.bureau.filing.ReferralFiling;
import org.yiyang.insurance.bureau.filing.ReferralFilings;
import org.yiyang.insurance.bureau.wire.OwnNumber;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.designation.DesignationCodes;
import org.yiyang.insurance.elder.InsuredPersons;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Takes what is filed (2501A) and revoked (2502), and says how it stands (5304). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FilingAnswers {
    private static final int MONTHS = 3;
    private final ReferralFilings filings;
    private final PersonAnswers persons;
    private final DesignationCodes codes;
    private final KnownInstitutions institutions;
    private final Audit audit;

    FilingAnswers(
            ReferralFilings filings,
            PersonAnswers persons,
            DesignationCodes codes,
            KnownInstitutions institutions,
            Audit audit) {
        this.filings = filings;
        this.persons = persons;
        this.codes = codes;
        this.institutions = institutions;
        this.audit = audit;
    }

    BureauJson.Output file(Call call, UUID institution, BureauJson.Referral said) {
        if (codes.of(institution, said.referredOn()).isEmpty()) {
            throw new Refused(BureauRefusal.NOT_DESIGNATED);
        }
        InsuredPersons.Person person = persons.found(call, said.personNumber());
        List<ReferralFilings.Full> ofThatDay = filings.of(person.elderId(), institution, said.referredOn());
        UUID owner = codes.ever(said.receiverCode()).orElse(null);
        UUID open = new FilingChoice(said.receiverCode(), owner, said.receiverName())
                .of(ofThatDay.stream().map(this::candidate).toList());
        ofThatDay.stream()
                .map(ReferralFilings.Full::filing)
                .filter(filing -> filing.id().equals(open))
                .forEach(filing -> filings.fill(call, filing, content(said)));
        return BureauJson.Output.of(new BureauJson.Filed(OwnNumber.of(open)));
    }

    private FilingChoice.Candidate candidate(ReferralFilings.Full full) {
        ReferralFiling filing = full.filing();
        String code = codes.of(filing.receiverId(), filing.referredOn())
                .map(DesignationCodes.Coded::code)
                .orElseGet(() -> full.content() == null ? null : full.content().receiverCode());
        String name = institutions
                .find(filing.receiverId())
                .map(KnownInstitution::name)
                .orElse(null);
        return new FilingChoice.Candidate(filing.id(), filing.receiverId(), code, name, filing.status());
    }

    /** Without dates it is filed for three months from the day of the referral. */
    private static FilingContent content(BureauJson.Referral said) {
        return new FilingContent(
                said.visitId(),
                null,
                said.phone(),
                said.address(),
                said.diagnosisCode(),
                said.diagnosisName(),
                said.condition(),
                "1".equals(said.hospitalAgrees()),
                said.type(),
                said.reason(),
                said.opinion(),
                said.begin() == null ? said.referredOn() : said.begin(),
                said.end() == null ? said.referredOn().plusMonths(MONTHS) : said.end(),
                said.receiverCode(),
                said.receiverName(),
                null,
                null);
    }

    BureauJson.Output revoke(Call call, UUID institution, BureauJson.Data asked) {
        InsuredPersons.Person person = persons.found(call, asked.personNumber());
        ReferralFiling filing = filings.of(person.elderId(), institution).stream()
                .map(ReferralFilings.Full::filing)
                .filter(one -> isNumbered(one, asked.filing()) && isOpen(one))
                .findFirst()
                .orElseThrow(() -> new Refused(BureauRefusal.FILING_UNKNOWN));
        filings.callOff(call, filing, asked.memo() == null ? "转出机构撤销" : asked.memo());
        return BureauJson.Output.none();
    }

    private static boolean isOpen(ReferralFiling filing) {
        return switch (filing.status()) {
            case PREPARED, PENDING, FILED, REFUSED -> true;
            case DEAD, REVOKING, REVOKED, WITHDRAWN -> false;
        };
    }

    private static boolean isNumbered(ReferralFiling filing, String number) {
        Optional<UUID> own = OwnNumber.read(number);
        return own.map(filing.id()::equals).orElse(number != null && number.equals(filing.number()));
    }

    BureauJson.Output list(Call call, UUID institution, BureauJson.Data asked) {
        InsuredPersons.Person person = persons.found(call, asked.personNumber());
        audit.write(call, Audit.Act.read("bureau-5304", "elder", person.elderId()));
        return BureauJson.Output.of(filings.of(person.elderId(), institution).stream()
                .map(one -> row(one, asked.personNumber()))
                .toList());
    }

    private static BureauJson.FilingRow row(ReferralFilings.Full full, String personNumber) {
        ReferralFiling filing = full.filing();
        FilingContent said = full.content();
        return new BureauJson.FilingRow(
                filing.number() == null ? OwnNumber.of(filing.id()) : filing.number(),
                personNumber,
                said == null ? null : said.receiverCode(),
                said == null ? null : said.receiverName(),
                filing.referredOn(),
                said == null ? null : said.begin(),
                said == null ? null : said.end(),
                filing.status().zh());
    }
}
