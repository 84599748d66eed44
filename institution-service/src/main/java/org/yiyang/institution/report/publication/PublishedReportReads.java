package org.yiyang.institution.report.publication;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.Reports;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.inbox.States;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of published reports. */
@ApplicationScoped
class PublishedReportReads {
    private final ObjectMapper json = States.tolerant().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
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

    /** What was published, by its own type: as a table it has the columns and labels of the report. */
    Object report(UUID id) {
        PublishedReport published = found(id);
        try {
            return json.readValue(repository.bodyOf(published), Reports.typeOf(published.report()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a published report cannot be read", unreadable);
        }
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
