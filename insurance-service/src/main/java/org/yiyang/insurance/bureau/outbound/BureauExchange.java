package org.yiyang.insurance.bureau.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyang.insurance.bureau.filing.FilingContent;
import org.yiyang.insurance.bureau.filing.ReferralFiling;
import org.yiyang.insurance.bureau.filing.ReferralFilings;
import org.yiyang.insurance.bureau.outbound.BureauAnswer.Failed;
import org.yiyang.insurance.bureau.outbound.BureauAnswer.Fault;
import org.yiyang.insurance.bureau.wire.AreaCode;
import org.yiyang.insurance.bureau.wire.CertificateType;
import org.yiyang.insurance.bureau.wire.Envelope;
import org.yiyang.insurance.bureau.wire.MessageId;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.insurance.elder.InsuredPersons;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.write.UnitOfWork;

/** Says to the platform what a request is about, in its words; asks it for the person's number first where none is known. */
@ApplicationScoped
class BureauExchange {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Call.CHINA);
    private static final int NUMBER_MAX = 30;
    private final BureauClient client;
    private final BureauConfig config;
    private final ReferralFilings filings;
    private final InsuredPersons persons;
    private final KnownInstitutions institutions;
    private final Parameters parameters;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    BureauExchange(
            BureauClient client,
            BureauConfig config,
            ReferralFilings filings,
            InsuredPersons persons,
            KnownInstitutions institutions,
            Parameters parameters,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.client = client;
        this.config = config;
        this.filings = filings;
        this.persons = persons;
        this.institutions = institutions;
        this.parameters = parameters;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** All that is needed to write a message; read in one transaction, none of which is open while the platform is awaited. */
    private record Matter(
            RequestTable.Request request,
            ReferralFiling filing,
            FilingContent content,
            InsuredPersons.Person person,
            String treatmentRegion,
            String insuredRegion) {}

    BureauAnswer perform(RequestTable.Request request) throws InterruptedException {
        Matter matter = unitOfWork.run(Call.system(clock.instant()), () -> matter(request));
        if (matter == null) {
            return new Failed(Fault.INCOMPLETE);
        }
        String known = matter.content() == null ? null : matter.content().personNumber();
        if (known != null) {
            return ask(matter, known);
        }
        BureauAnswer found = client.send(envelope(
                matter, "1101", MessageId.of(request.senderCode(), clock.instant(), Ids.next()), personAsked(matter)));
        if (found instanceof BureauAnswer.Done done) {
            String number = done.output().path("baseinfo").path("psn_no").asText("");
            return isNumber(number) ? ask(matter, number) : new Failed(Fault.GARBAGE);
        }
        return found;
    }

    private Matter matter(RequestTable.Request request) {
        ReferralFilings.Full full = filings.full(request.filing());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Call.CHINA);
        ReferralFiling filing = full.filing();
        String receiverRegion = institutions
                .find(filing.receiverId())
                .map(KnownInstitution::regionCode)
                .orElse(filing.region());
        int digits = parameters.integer(InsuranceParameter.POOL_DIGITS, filing.region(), today);
        return persons.read(filing.elderId(), today)
                .map(person -> new Matter(
                        request,
                        filing,
                        full.content(),
                        person,
                        AreaCode.of(receiverRegion),
                        AreaCode.ofPool(filing.region(), digits)))
                .orElse(null);
    }

    private BureauAnswer ask(Matter matter, String personNumber) throws InterruptedException {
        boolean files = matter.request().infno().equals(BureauQueue.FILE);
        if (files && matter.content() == null) {
            return new Failed(Fault.INCOMPLETE);
        }
        Map<String, Object> input = files
                ? Map.of("refmedin", referral(matter, personNumber))
                : Map.of("data", revocation(matter.filing(), personNumber));
        BureauAnswer answer = client.send(
                envelope(matter, matter.request().infno(), matter.request().msgid(), input));
        boolean unnumbered = answer instanceof BureauAnswer.Done done && files && !isNumber(numberIn(done.output()));
        return unnumbered ? new Failed(Fault.GARBAGE) : answer;
    }

    /** The number under which the platform has filed it. */
    static String numberIn(JsonNode output) {
        return output.path("result")
                .path("trt_dcla_detl_sn")
                .asText(output.path("trt_dcla_detl_sn").asText(""));
    }

    private static boolean isNumber(String text) {
        return text.length() <= NUMBER_MAX && text.matches("[A-Za-z0-9]+");
    }

    private Envelope envelope(Matter matter, String infno, String msgid, Object input) {
        FilingContent content = matter.content();
        return new Envelope(
                infno,
                msgid,
                matter.treatmentRegion(),
                matter.insuredRegion(),
                config.receiverSystem(),
                Envelope.V1,
                "1",
                config.operator(),
                config.operator(),
                TIME.format(matter.request().createdAt()),
                matter.request().senderCode(),
                content == null || content.senderName() == null
                        ? matter.request().senderCode()
                        : content.senderName(),
                null,
                client.signatureType(),
                input);
    }

    private static Map<String, Object> personAsked(Matter matter) {
        return Map.of(
                "data",
                Map.of(
                        "psn_cert_type",
                                CertificateType.of(
                                        matter.person().document(),
                                        matter.person().number()),
                        "certno", matter.person().number(),
                        "psn_name", matter.person().name()));
    }

    private static Map<String, Object> revocation(ReferralFiling filing, String personNumber) {
        return Map.of("trt_dcla_detl_sn", filing.number(), "psn_no", personNumber, "memo", "转诊终止");
    }

    private static Map<String, Object> referral(Matter matter, String personNumber) {
        FilingContent said = matter.content();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("refl_old_mdtrt_id", said.visitId());
        fields.put("psn_no", personNumber);
        fields.put("insutype", insuranceType(matter));
        fields.put("tel", said.phone());
        fields.put("addr", said.address());
        fields.put("insu_optins", matter.insuredRegion());
        fields.put("diag_code", said.diagnosisCode());
        fields.put("diag_name", said.diagnosisName());
        fields.put("dise_cond_dscr", said.condition());
        fields.put("reflin_medins_no", said.receiverCode());
        fields.put("reflin_medins_name", said.receiverName());
        fields.put("mdtrtarea_admdvs", matter.treatmentRegion());
        fields.put("hosp_agre_refl_flag", said.hospitalAgrees() ? "1" : "0");
        fields.put("refl_type", said.type());
        fields.put("refl_date", matter.filing().referredOn().toString());
        fields.put("refl_rea", said.reason());
        fields.put("refl_opnn", said.opinion());
        fields.put("begndate", said.begin().toString());
        fields.put("enddate", said.end().toString());
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    private static String insuranceType(Matter matter) {
        return matter.person().insured().stream()
                .filter(one -> one.on(matter.filing().referredOn()))
                .map(one -> one.type() == InsuranceType.EMPLOYEE ? "310" : "390")
                .findFirst()
                .orElse(null);
    }
}
