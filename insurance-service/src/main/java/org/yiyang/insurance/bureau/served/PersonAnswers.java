package org.yiyang.insurance.bureau.served;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.bureau.wire.AreaCode;
import org.yiyang.insurance.bureau.wire.CertificateType;
import org.yiyang.insurance.bureau.wire.OwnNumber;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.designation.DesignationCodes;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.insurance.elder.InsuredPersons;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Masks;
import org.yiyang.kit.text.NormalForm;

/** Answers who is insured (1101) and who is designated (1201). */
@ApplicationScoped
class PersonAnswers {
    private static final String ELDER = "elder";
    private final InsuredPersons persons;
    private final DesignationCodes codes;
    private final KnownInstitutions institutions;
    private final Parameters parameters;
    private final Audit audit;

    PersonAnswers(
            InsuredPersons persons,
            DesignationCodes codes,
            KnownInstitutions institutions,
            Parameters parameters,
            Audit audit) {
        this.persons = persons;
        this.codes = codes;
        this.institutions = institutions;
        this.parameters = parameters;
        this.audit = audit;
    }

    /**
     * A person of the caller's region. Who shows number and name is answered in plain words; by psn_no both are masked, since
     * whoever reads that number need not know the person.
     */
    BureauJson.Output person(Call call, BureauJson.Data asked) {
        boolean shown = asked.certificate() != null;
        InsuredPersons.Person person = shown ? shown(call, asked) : found(call, asked.personNumber());
        audit.write(call, Audit.Act.read("bureau-1101", ELDER, person.elderId()));
        LocalDate today = call.today();
        String number = shown ? person.number() : Masks.citizenId(person.number());
        String name = shown ? person.name() : Masks.name(person.name());
        return BureauJson.Output.of(
                new BureauJson.Person(
                        OwnNumber.of(person.elderId()),
                        CertificateType.of(person.document(), person.number()),
                        number,
                        name,
                        person.male() ? "1" : "2",
                        shown ? person.birthDate() : null,
                        person.age()),
                insurances(person, today),
                person.groups().stream()
                        .map(one -> new BureauJson.Group(one.name(), one.zh()))
                        .toList());
    }

    private InsuredPersons.Person shown(Call call, BureauJson.Data asked) {
        return persons.numbered(CertificateType.kinds(asked.certificateType()), asked.certificate(), call.today())
                .filter(person -> call.scope().coversRegion(person.region()))
                .filter(person -> asked.name() != null
                        && NormalForm.forSearch(asked.name()).equals(NormalForm.forSearch(person.name())))
                .orElseThrow(() -> new Refused(BureauRefusal.PERSON_UNKNOWN));
    }

    /** The person of a psn_no, within the caller's region. */
    InsuredPersons.Person found(Call call, String personNumber) {
        Optional<UUID> elder = OwnNumber.read(personNumber);
        return elder.flatMap(id -> persons.read(id, call.today()))
                .filter(person -> call.scope().coversRegion(person.region()))
                .orElseThrow(() -> new Refused(BureauRefusal.PERSON_UNKNOWN));
    }

    private List<BureauJson.Insurance> insurances(InsuredPersons.Person person, LocalDate today) {
        int digits = parameters.integer(InsuranceParameter.POOL_DIGITS, person.region(), today);
        String pool = AreaCode.ofPool(person.region(), digits);
        return person.insured().stream()
                .sorted(Comparator.comparing(InsuredPersons.Insured::from).reversed())
                .map(one -> new BureauJson.Insurance(
                        one.type() == InsuranceType.EMPLOYEE ? "310" : "390",
                        person.verified() && !person.dead() && one.on(today) ? "1" : "2",
                        one.from(),
                        one.to(),
                        pool))
                .toList();
    }

    BureauJson.Output institution(Call call, String code) {
        DesignationCodes.Coded found = codes.read(code, call.today())
                .orElseThrow(() -> new Refused(
                        codes.ever(code).isPresent()
                                ? BureauRefusal.NOT_DESIGNATED
                                : BureauRefusal.INSTITUTION_UNKNOWN));
        KnownInstitution known = institutions.find(found.institutionId()).orElse(null);
        return BureauJson.Output.of(new BureauJson.Institution(
                code,
                known == null ? null : known.name(),
                known == null ? null : known.creditCode(),
                "1",
                known == null ? null : known.hospitalLevel()));
    }
}
