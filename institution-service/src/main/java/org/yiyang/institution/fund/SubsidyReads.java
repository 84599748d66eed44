package org.yiyang.institution.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.RecordReader;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of applications for subsidies. */
@ApplicationScoped
class SubsidyReads {
    private final SubsidyApplicationRepository repository;
    private final RecordReader reader;

    SubsidyReads(SubsidyApplicationRepository repository, RecordReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    SubsidyJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return reader.history(found(id).id());
    }

    List<SubsidyJson.View> list(SubsidyApplicationRepository.Filter filter, UUID after, int limit) {
        return repository.list(reader.caller(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    SubsidyJson.View view(SubsidyApplication application) {
        return new SubsidyJson.View(
                application.snapshot(),
                application.version(),
                reader.allowed(
                        SubsidyResource.class, application.status(), verb -> application.isFor(reader.scope(), verb)));
    }

    private SubsidyApplication found(UUID id) {
        return repository.find(reader.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
