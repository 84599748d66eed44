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
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of published reports. */
@ApplicationScoped
class PublishedReportQueries {
    private final ObjectMapper json = EventStates.tolerant().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final PublishedReportRepository repository;
    private final Reports reports;
    private final MoveHistory moves;
    private final PublicationRights rights;

    PublishedReportQueries(
            PublishedReportRepository repository, Reports reports, MoveHistory moves, PublicationRights rights) {
        this.repository = repository;
        this.reports = reports;
        this.moves = moves;
        this.rights = rights;
    }

    PublicationJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    PublicationJson.View view(Call call, PublishedReport published) {
        return new PublicationJson.View(
                published.snapshot(),
                new String(repository.bodyOf(published), StandardCharsets.UTF_8),
                published.version(),
                rights.allowed(call.caller(), published));
    }

    /** The very bytes that were published. */
    byte[] content(Call call, UUID id) {
        return repository.bodyOf(found(call, id));
    }

    /** What was published, as its own type, so that as a table it has the columns and labels of the report. */
    Object report(Call call, UUID id) {
        PublishedReport published = found(call, id);
        try {
            return json.readValue(repository.bodyOf(published), reports.typeOf(published.report()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a published report cannot be read", unreadable);
        }
    }

    PublicationJson.History history(Call call, UUID id) {
        return new PublicationJson.History(moves.of(found(call, id)));
    }

    List<PublishedReport.State> list(Call call, ReportKind kind, PublicationStatus status, UUID after, int limit) {
        return repository.list(call.caller(), kind, status, after, limit).stream()
                .map(PublishedReport::snapshot)
                .toList();
    }

    private PublishedReport found(Call call, UUID id) {
        return repository.findReadable(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
