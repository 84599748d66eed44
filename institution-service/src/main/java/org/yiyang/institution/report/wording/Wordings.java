package org.yiyang.institution.report.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.Template;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with wordings in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Wordings {
    private final WordingRepository repository;
    private final Changes changes;

    Wordings(WordingRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    ReportWording set(Call call, ReportKind kind, String region, Template template, String reason) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region).at("/region");
        }
        ReportWording wording = ReportWording.set(kind, region, template, reason, call.now());
        repository.persist(wording);
        changes.publish(wording, new ReportWording.Event.ReportWordingSet());
        return wording;
    }
}
