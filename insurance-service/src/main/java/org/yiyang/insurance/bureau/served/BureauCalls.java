package org.yiyang.insurance.bureau.served;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.bureau.wire.AreaCode;
import org.yiyang.insurance.bureau.wire.MessageId;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.designation.DesignationCodes;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Reads a message of a designated institution's system, does once what it asks, and answers in the same words. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BureauCalls {
    private static final String WRITE = "insurance:file";
    private final ReplyTable replies;
    private final PersonAnswers persons;
    private final FilingAnswers filings;
    private final DesignationCodes codes;
    private final KnownInstitutions institutions;

    BureauCalls(
            ReplyTable replies,
            PersonAnswers persons,
            FilingAnswers filings,
            DesignationCodes codes,
            KnownInstitutions institutions) {
        this.replies = replies;
        this.persons = persons;
        this.filings = filings;
        this.codes = codes;
        this.institutions = institutions;
    }

    /** @throws Refused for every no; what it would have done is not done */
    BureauJson.Reply answer(Call call, BureauJson.Request asked) {
        mustHaveScope(call, asked.infno());
        UUID institution = institutionOf(call, asked);
        Optional<BureauJson.Reply> before = replies.before(call, asked);
        if (before.isPresent()) {
            return before.get();
        }
        BureauJson.Output output = output(call, institution, asked);
        BureauJson.Reply reply = new BureauJson.Reply(0, idOf(call, asked), "", output);
        replies.keep(call, asked, reply);
        return reply;
    }

    private static void mustHaveScope(Call call, String infno) {
        boolean writes = infno.equals("2501A") || infno.equals("2502");
        if (writes && !call.caller().scopes().contains(WRITE)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + WRITE);
        }
    }

    /** The code is that of the institution that the token names or, where it names none, of one in the token's region. */
    private UUID institutionOf(Call call, BureauJson.Request asked) {
        if (!asked.msgid().startsWith(asked.institutionCode())) {
            throw new Refused(BureauRefusal.MESSAGE_ID_FOREIGN);
        }
        UUID institution = codes.ever(asked.institutionCode())
                .filter(id -> belongs(call, id))
                .orElseThrow(() -> new Refused(BureauRefusal.INSTITUTION_NOT_YOURS));
        if (!mayHaveEnded(asked.infno())
                && codes.of(institution, call.today())
                        .filter(found -> found.code().equals(asked.institutionCode()))
                        .isEmpty()) {
            throw new Refused(BureauRefusal.NOT_DESIGNATED);
        }
        return institution;
    }

    /** Revoking what was filed, and asking how it stands, outlasts the agreement under which it was filed. */
    private static boolean mayHaveEnded(String infno) {
        return infno.equals("2502") || infno.equals("5304");
    }

    private boolean belongs(Call call, UUID institution) {
        UUID named = call.caller().institution();
        return named != null
                ? named.equals(institution)
                : institutions
                        .find(institution)
                        .map(KnownInstitution::regionCode)
                        .filter(call.scope()::coversRegion)
                        .isPresent();
    }

    private BureauJson.Output output(Call call, UUID institution, BureauJson.Request asked) {
        BureauJson.Input input = asked.input();
        return switch (asked.infno()) {
            case "1101" -> persons.person(call, given(input.data()));
            case "1201" -> persons.institution(call, given(input.institution()).code());
            case "2501A" -> filings.file(call, institution, given(input.referral()));
            case "2502" -> filings.revoke(call, institution, given(input.data()));
            case "5304" -> filings.list(call, institution, given(input.data()));
            default -> throw new Refused(BureauRefusal.INTERFACE_UNKNOWN);
        };
    }

    private static <T> T given(T part) {
        if (part == null) {
            throw new Refused(BureauRefusal.INPUT_MISSING);
        }
        return part;
    }

    private static String idOf(Call call, BureauJson.Request asked) {
        return MessageId.ofAnswer(
                AreaCode.of(asked.treatmentRegion()), call.now(), Ids.next().getLeastSignificantBits());
    }
}
