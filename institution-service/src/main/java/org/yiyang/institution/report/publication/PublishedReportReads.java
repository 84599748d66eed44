package org.yiyang.institution.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of published reports. */
@ApplicationScoped
class PublishedReportReads {
    private final PublishedReportRepository repository;
    private final MoveTable moves;
    private final CurrentCaller callers;

    PublishedReportReads(PublishedReportRepository repository, MoveTable moves, CurrentCaller callers) {
        this.repository = repository;
        this.moves = moves;
        this.callers = callers;
    }

    PublicationJson.View one(UUID id) {
        return view(found(id));
    }

    PublicationJson.View view(PublishedReport published) {
        return new PublicationJson.View(
                published.snapshot(),
                new String(repository.bodyOf(published), StandardCharsets.UTF_8),
                published.version(),
                List.of());
    }

    /** The very bytes that were published. */
    byte[] content(UUID id) {
        return repository.bodyOf(found(id));
    }

    PublicationJson.History history(UUID id) {
        return new PublicationJson.History(moves.of(found(id).id()));
    }

    List<PublishedReport.State> list(ReportKind kind, PublicationStatus status, UUID after, int limit) {
        return repository.list(callers.get().scope(), kind, status, after, limit).stream()
                .map(PublishedReport::snapshot)
                .toList();
    }

    private PublishedReport found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
