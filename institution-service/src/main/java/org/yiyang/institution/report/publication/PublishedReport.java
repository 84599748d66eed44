package org.yiyang.institution.report.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.ReportSentence;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/**
 * A report as it was published: kept with every figure and word, and never computed again. Only a later publication that
 * names it takes its place, and it stays readable.
 */
@Entity
@Table(name = "published_report")
class PublishedReport extends Aggregate implements Stateful<PublicationStatus> {
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 30)
    private ReportKind report;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "as_of")
    private LocalDate asOf;

    private String title;
    private String document;

    @Column(name = "sentence_zh")
    private String sentenceZh;

    @Column(name = "sentence_en")
    private String sentenceEn;

    private String digest;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PublicationStatus status;

    @Column(name = "corrects_id")
    private UUID correctsId;

    @Column(name = "correction_reason")
    private String correctionReason;

    @Column(name = "corrected_by_id")
    private UUID correctedById;

    /** Report, region and day while it stands, else null: one answer to one question. */
    @Column(name = "open_key")
    private String openKey;

    /** For JPA. */
    protected PublishedReport() {}

    private PublishedReport(Imprint imprint) {
        super(Ids.next());
        this.report = imprint.kind();
        this.regionCode = imprint.region();
        this.asOf = imprint.asOf();
        this.title = imprint.title();
        this.document = imprint.document();
        this.openKey = imprint.key();
    }

    /** What is published, under which title and document number. */
    record Imprint(ReportKind kind, String region, LocalDate asOf, String title, String document) {
        String key() {
            return String.join("|", kind.name(), region, asOf.toString());
        }
    }

    static PublishedReport published(Imprint imprint, ReportSentence sentence, String digest, Instant at) {
        PublishedReport published = new PublishedReport(imprint);
        published.sentenceZh = sentence == null ? null : sentence.zh();
        published.sentenceEn = sentence == null ? null : sentence.en();
        published.digest = digest;
        published.publishedAt = at;
        published.become(PublicationStatus.PUBLISHED, "publish", null, at);
        return published;
    }

    /** Refuses to take the place of another report, or of another region's. */
    void mustCorrect(PublishedReport earlier) {
        if (earlier.report != report || !earlier.regionCode.equals(regionCode)) {
            throw new Refused(PublicationRefusal.OTHER_REPORT).at("/corrects");
        }
    }

    /** Takes the place of an earlier publication. */
    Event correct(PublishedReport earlier, String reason, Instant at) {
        earlier.become(PublicationStatus.WITHDRAWN, "withdraw", reason, at);
        earlier.openKey = null;
        earlier.correctedById = id();
        correctsId = earlier.id();
        correctionReason = reason;
        return new Event.ReportWithdrawn();
    }

    private void become(PublicationStatus next, String verb, String reason, Instant at) {
        note(PublicationStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public PublicationStatus status() {
        return status;
    }

    /** Everything that happens to a published report. */
    sealed interface Event extends Fact {
        record ReportPublished() implements Event {}

        record ReportWithdrawn() implements Event {}
    }

    ReportKind report() {
        return report;
    }

    String digest() {
        return digest;
    }

    @Override
    public String kind() {
        return "published-report";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(
                id(),
                report,
                regionCode,
                asOf,
                title,
                document,
                sentenceZh == null ? null : new ReportSentence(sentenceZh, sentenceEn),
                digest,
                publishedAt,
                status,
                correctsId,
                correctionReason,
                correctedById);
    }

    /**
     * A published report in answers.
     *
     * @param digest SHA-256 of its content in hexadecimal digits
     * @param corrects the publication whose place it takes
     * @param correctedBy the publication that has taken its place
     */
    @Schema(name = "PublishedReportState")
    record State(
            UUID id,
            ReportKind kind,
            String region,
            LocalDate asOf,
            String title,
            String document,
            ReportSentence sentence,
            String digest,
            Instant publishedAt,
            PublicationStatus status,
            UUID corrects,
            String correctionReason,
            UUID correctedBy) {}
}
