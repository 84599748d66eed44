package org.yiyang.institution.report.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.report.Reports;
import org.yiyang.institution.report.Reports.Computed;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with published reports in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PublishedReports {
    private final PublishedReportRepository repository;
    private final Reports reports;
    private final Changes changes;
    private final ObjectMapper json;
    private final PublicationRights rights;

    PublishedReports(
            PublishedReportRepository repository,
            Reports reports,
            PublicationRights rights,
            Changes changes,
            ObjectMapper json) {
        this.repository = repository;
        this.reports = reports;
        this.changes = changes;
        this.json = json;
        this.rights = rights;
    }

    /**
     * Computes a report and keeps it as it is now.
     *
     * @param correction null unless it takes the place of an earlier publication
     */
    PublishedReport publish(Call call, PublishedReport.Imprint imprint, Correction correction) {
        if (!call.scope().coversRegion(imprint.region())) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, imprint.region()).at("/region");
        }
        if (correction == null
                && !call.caller().is(Roles.HEALTH_ADMIN)
                && !call.caller().is(Roles.CIVIL_ADMIN)) {
            throw new Refused(PublicationRefusal.CORRECTIONS_ONLY);
        }
        if (imprint.asOf().isAfter(call.today())) {
            throw new Refused(PublicationRefusal.DAY_IN_FUTURE).at("/asOf");
        }
        Computed computed = reports.computed(imprint.kind(), imprint.region(), imprint.asOf());
        byte[] body = rendered(computed.report());
        PublishedReport published = PublishedReport.published(
                imprint, computed.sentence(), HexFormat.of().formatHex(Answer.sha256(body)), call.now());
        if (correction != null) {
            correct(call, published, correction);
        }
        repository.standing(imprint.key()).ifPresent(known -> {
            throw new Refused(PublicationRefusal.ALREADY_PUBLISHED, imprint.asOf(), known.id());
        });
        repository.keep(published, body);
        changes.publish(published, new PublishedReport.Event.ReportPublished());
        return published;
    }

    /** Which publication was wrong, and why. */
    record Correction(UUID corrects, String reason) {}

    private void correct(Call call, PublishedReport published, Correction correction) {
        if (correction.reason() == null) {
            throw new Refused(PublicationRefusal.REASON_MISSING).at("/reason");
        }
        corrections(published)
                .move(
                        call,
                        correction.corrects(),
                        "withdraw",
                        earlier -> published.correct(earlier, correction.reason(), call.now()));
    }

    /** What is corrected is named in the body of a request, so that an unknown id is a fault of the body. */
    private Moves<PublishedReport> corrections(PublishedReport published) {
        return new Moves<>(
                (Scope scope, UUID id) -> {
                    PublishedReport earlier = repository
                            .find(scope, id)
                            .orElseThrow(() -> new Refused(PublicationRefusal.CORRECTED_UNKNOWN).at("/corrects"));
                    published.mustCorrect(earlier);
                    return Optional.of(earlier);
                },
                rights,
                changes);
    }

    private byte[] rendered(Object report) {
        try {
            return json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a report cannot be rendered", unrenderable);
        }
    }
}
