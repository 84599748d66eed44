package org.yiyang.contract.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.print.Printer;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The wordings of agreements by region and day. */
@ApplicationScoped
class AgreementTemplates {
    private static final String OF_CHAIN =
            "select distinct t from AgreementTemplate t left join fetch t.versions" + " where t.regionCode in :chain";
    private static final TemplateText COUNTRY = TemplateText.ofTheCountry();
    private final EntityManager entities;
    private final Printer printer;
    private final Changes changes;

    AgreementTemplates(EntityManager entities, Printer printer, Changes changes) {
        this.entities = entities;
        this.printer = printer;
        this.changes = changes;
    }

    /** Puts the wording of the caller's own region, or of a part of it, if the font can draw all of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    AgreementTemplate put(Call call, String region, TemplateJson.Put body) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
        printer.mustDraw(body.wording().facts());
        AgreementTemplate known = entities.find(AgreementTemplate.class, AgreementTemplate.idOf(region));
        AgreementTemplate template = known == null ? new AgreementTemplate(region) : known;
        AgreementTemplate.Event event =
                template.put(body.wording(), body.validFrom(), body.reason(), call.today(), call.now());
        if (known == null) {
            entities.persist(template);
        }
        changes.publish(template, event);
        return template;
    }

    /** What applies in a region on a day: the nearest wording at or above it, else the country's. */
    TemplateJson.View on(String region, LocalDate day) {
        return entities
                .createQuery(OF_CHAIN, AgreementTemplate.class)
                .setParameter("chain", ServiceDirectory.chain(region))
                .getResultList()
                .stream()
                .sorted(Comparator.comparingInt(
                                (AgreementTemplate one) -> one.region().length())
                        .reversed())
                .flatMap(one -> one.on(day).map(version -> TemplateJson.View.of(one, version)).stream())
                .findFirst()
                .orElseGet(() -> TemplateJson.View.ofTheCountry(COUNTRY));
    }

    TemplateJson.Versions versions(String region) {
        return entities
                .createQuery(OF_CHAIN, AgreementTemplate.class)
                .setParameter("chain", List.of(region))
                .getResultList()
                .stream()
                .map(AgreementTemplates::versions)
                .findFirst()
                .orElseGet(() -> new TemplateJson.Versions(List.of()));
    }

    static TemplateJson.Versions versions(AgreementTemplate template) {
        return new TemplateJson.Versions(template.known().stream()
                .map(one -> TemplateJson.View.of(template, one))
                .toList());
    }
}
