package org.yiyang.contract.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.agreement.AgreementPaper;
import org.yiyang.contract.agreement.AgreementPapers;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.print.Printer;
import org.yiyang.kit.print.Sheet;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/** Agreements on paper, for those who may read them. */
@ApplicationScoped
class AgreementPrints {
    private final AgreementPapers papers;
    private final AgreementTemplates templates;
    private final ServiceDirectory directory;
    private final KnownInstitutions institutions;
    private final Printer printer;
    private final UnitOfWork once;

    AgreementPrints(
            AgreementPapers papers,
            AgreementTemplates templates,
            ServiceDirectory directory,
            KnownInstitutions institutions,
            Printer printer,
            UnitOfWork once) {
        this.papers = papers;
        this.templates = templates;
        this.directory = directory;
        this.institutions = institutions;
        this.printer = printer;
        this.once = once;
    }

    /** Drawn after the transaction, which is short. */
    byte[] print(Call call, UUID id) {
        return printer.print(once.run(call, () -> sheet(call, id)));
    }

    /** What both have signed keeps the wording of that day, whatever the region has put since. */
    private Sheet sheet(Call call, UUID id) {
        AgreementPaper paper = papers.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        TemplateJson.View template =
                templates.on(paper.regionCode(), paper.signedOn() == null ? call.today() : paper.signedOn());
        Map<UUID, InstitutionContact> parties = institutions.contacts(Set.of(paper.medicalId(), paper.careId()));
        AgreementSheet.Names names =
                new AgreementSheet.Names(name(parties, paper.medicalId()), name(parties, paper.careId()), items(paper));
        return AgreementSheet.of(paper, names, template);
    }

    private static String name(Map<UUID, InstitutionContact> parties, UUID party) {
        return parties.getOrDefault(party, InstitutionContact.unknown(party)).name();
    }

    /** What the items are called in the region on the agreement's first day; one that it does not list keeps its code. */
    private Map<String, String> items(AgreementPaper paper) {
        Directory listed = directory.on(paper.regionCode(), paper.startDate());
        return paper.items().stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> listed.find(code).map(one -> one.terms().zh()).orElse(code)));
    }
}
