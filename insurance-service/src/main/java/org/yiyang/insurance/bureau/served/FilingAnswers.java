package org.yiyang.insurance.bureau.served;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.bureau.filing.FilingContent;
import org.yiyang.insurance.bureau.filing.FilingStatus;
import org.yiyang.insurance.bureau.filing.ReferralFiling;
import org.yiyang.insurance.bureau.filing.ReferralFilings;
import org.yiyang.insurance.bureau.wire.OwnNumber;
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
    private final Audit audit;

    FilingAnswers(ReferralFilings filings, PersonAnswers persons, DesignationCodes codes, Audit audit) {
        this.filings = filings;
        this.persons = persons;
        this.codes = codes;
        this.audit = audit;
    }

    BureauJson.Output file(Call call, UUID institution, BureauJson.Referral said) {
        if (codes.of(institution, said.referredOn()).isEmpty()) {
            throw new Refused(BureauRefusal.NOT_DESIGNATED);
        }
        InsuredPersons.Person person = persons.found(call, said.personNumber());
        List<ReferralFiling> there = filings.of(person.elderId(), institution).stream()
                .map(ReferralFilings.Full::filing)
                .filter(one -> leadsTo(one, said.receiverCode()))
                .toList();
        ReferralFiling open = there.stream()
                .filter(one -> one.verbs().contains("complete"))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        there.stream().anyMatch(FilingAnswers::underWay)
                                ? BureauRefusal.FILED_ALREADY
                                : BureauRefusal.REFERRAL_UNKNOWN));
        filings.fill(call, open, content(said));
        return BureauJson.Output.of(new BureauJson.Filed(OwnNumber.of(open.id())));
    }

    /** A receiver that is not designated here is known by the code that the sender says. */
    private boolean leadsTo(ReferralFiling filing, String code) {
        return codes.of(filing.receiverId(), filing.referredOn())
                .map(found -> found.code().equals(code))
                .orElse(true);
    }

    private static boolean underWay(ReferralFiling filing) {
        return filing.status() == FilingStatus.PENDING || filing.status() == FilingStatus.FILED;
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
