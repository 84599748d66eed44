package org.yiyang.institution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.RegistrationPeriod.Content;
import org.yiyang.institution.search.NamePieces;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

/**
 * Whatever stands in the register: with an entry and a status that change from a day on, and the rows that know what they
 * were on every day. The entry and the status here are those of the last row.
 */
@MappedSuperclass
public abstract class Registrant extends Aggregate {
    private static final int NAMES_MAX = 15;

    @Embedded
    private InstitutionEntry entry;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InstitutionStatus status;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    @Column(name = "search_names")
    private String searchNames;

    @ElementCollection
    @CollectionTable(name = "institution_name_piece", joinColumns = @JoinColumn(name = "institution_id"))
    @Column(name = "piece")
    private Set<String> namePieces = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<RegistrationPeriod> registrations = new ArrayList<>();

    /** For JPA. */
    protected Registrant() {}

    Registrant(UUID id, InstitutionEntry entry, Origin origin, Takeover takeover) {
        super(id);
        entry.check();
        this.entry = entry;
        this.origin = origin;
        this.takeover = takeover;
    }

    /** Enters it, as it is since a day. */
    void enter(InstitutionStatus first, String verb, LocalDate since, Instant at) {
        status = first;
        timeline().begin(new Content(entry, first, takeover == null ? null : takeover.document()), since, at);
        index();
        note(Move.of(verb, null, first, takeover == null ? null : takeover.reason(), at));
    }

    /** A change with its paper. */
    record Decision(LocalDate effectiveOn, String document, String reason, Instant at) {}

    InstitutionEvent suspend(Decision decision) {
        become(InstitutionStatus.SUSPENDED, "suspend", decision);
        return new InstitutionEvent.InstitutionSuspended();
    }

    InstitutionEvent resume(Decision decision) {
        become(InstitutionStatus.OPERATING, "resume", decision);
        return new InstitutionEvent.InstitutionResumed();
    }

    /** Changes the entry from a day on (变更): renames it, moves it, gives it other beds. */
    InstitutionEvent change(RegistrationChange change, Decision decision) {
        status.mustAllow("change");
        mustStayOnItsSide(change);
        InstitutionEntry changed = entry.with(change);
        changed.check();
        timeline()
                .change(
                        row -> new Content(row.entry().with(change), row.status(), decision.document()),
                        decision.effectiveOn(),
                        decision.at());
        entry = changed;
        index();
        note(Move.of("change", status, status, decision.reason(), decision.at()));
        return new InstitutionEvent.InstitutionChanged();
    }

    /** Is where its home is during some days; nobody decides that of a unit. */
    InstitutionEvent follow(String region, Days.Span days, Mending why) {
        timeline()
                .alter(
                        row -> new Content(
                                row.entry().with(RegistrationChange.moving(region)), row.status(), why.document()),
                        days,
                        why.at());
        entry = timeline().latest().entry();
        note(Move.of("move-with-home", status, status, why.reason(), why.at()));
        return new InstitutionEvent.InstitutionChanged();
    }

    /** Another is responsible for it; nothing that the register tells of it changes. */
    InstitutionEvent changePrincipal(Decision decision) {
        status.mustAllow("change");
        note(Move.of("change-principal", status, status, decision.reason(), decision.at()));
        return new InstitutionEvent.InstitutionChanged();
    }

    /** Mends what was entered or decided by mistake for some days; history keeps both. */
    InstitutionEvent correctRegistration(
            RegistrationChange change, InstitutionStatus wanted, Days.Span days, Mending why) {
        status.mustAllow("correct-registration");
        mustStayOnItsSide(change);
        mustRunForwards(days);
        timeline().reach(days.from(), why.at());
        timeline()
                .alter(
                        row -> new Content(
                                row.entry().with(change), wanted == null ? row.status() : wanted, why.document()),
                        days,
                        why.at());
        timeline().known().forEach(row -> row.entry().check());
        InstitutionStatus before = status;
        entry = timeline().latest().entry();
        status = timeline().latest().status();
        index();
        note(Move.of("correct-registration", before, status, why.reason(), why.at())
                .asCorrection());
        return new InstitutionEvent.InstitutionCorrected();
    }

    /** Stands as its rows say again. */
    void reopened(Mending why) {
        InstitutionStatus before = status;
        entry = latest().entry();
        status = latest().status();
        index();
        note(Move.of("correct-closing", before, status, why.reason(), why.at()).asCorrection());
    }

    /** Why a record is corrected. */
    record Mending(String document, String reason, Instant at) {}

    /**
     * It has a certificate from a day on; the first one opens it, but not before its day. What was entered is taken to
     * have been so since then. Whatever works already has opened before, whether or not it is known when.
     */
    void open(LocalDate certified, LocalDate today, Instant at) {
        if (certified.isAfter(today)) {
            return;
        }
        timeline().reach(certified, at);
        if (status != InstitutionStatus.REGISTERED) {
            return;
        }
        InstitutionEntry opened = entry.openedBy(certified, takeover);
        timeline()
                .alter(
                        row -> new Content(
                                row.entry().opened(opened.openedOn()), InstitutionStatus.OPERATING, row.document()),
                        new Days.Span(certified, null),
                        at);
        entry = opened;
        status = timeline().latest().status();
    }

    void become(InstitutionStatus next, String verb, Decision decision) {
        status.mustAllow(verb);
        timeline()
                .change(
                        row -> new Content(row.entry(), next, decision.document()),
                        decision.effectiveOn(),
                        decision.at());
        InstitutionStatus before = status;
        status = next;
        note(Move.of(verb, before, next, decision.reason(), decision.at()));
    }

    /** Notes what a day has brought by itself; its rows said so all along, and nothing moves. */
    InstitutionEvent noted(String verb, InstitutionEvent event, Instant at) {
        return noted(verb, null, event, at);
    }

    /** The same with what brought it. */
    InstitutionEvent noted(String verb, String reason, InstitutionEvent event, Instant at) {
        note(Move.of(verb, status, status, reason, at));
        return event;
    }

    static void mustRunForwards(Days.Span days) {
        if (days.to() != null && !days.from().isBefore(days.to())) {
            throw new Refused(InstitutionRefusal.DAYS_REVERSED).at("/validUntil");
        }
    }

    /** Makes it found by its present and its earlier names. */
    private void index() {
        List<String> names =
                timeline().known().stream().map(row -> row.entry().name()).toList();
        searchNames = NamePieces.joined(names.subList(Math.max(0, names.size() - NAMES_MAX), names.size()));
        Set<String> pieces = NamePieces.ofJoined(searchNames);
        namePieces.retainAll(pieces);
        namePieces.addAll(pieces);
    }

    private void mustStayOnItsSide(RegistrationChange change) {
        if (change.category() != null
                && change.category().kind() != entry.category().kind()) {
            throw new Refused(
                            InstitutionRefusal.CATEGORY_OTHER_KIND,
                            change.category().zh())
                    .at("/category");
        }
    }

    RegistrationTimeline timeline() {
        return new RegistrationTimeline(registrations);
    }

    @Override
    public String region() {
        return entry.regionCode();
    }

    InstitutionEntry entry() {
        return entry;
    }

    InstitutionKind side() {
        return entry.category().kind();
    }

    InstitutionStatus status() {
        return status;
    }

    /** The day since which it stands still (停业), or is closed; null in any other status. */
    LocalDate since(InstitutionStatus which) {
        return since(which, timeline().latest());
    }

    /** The same as it stood in a row of the register. */
    LocalDate since(InstitutionStatus which, RegistrationPeriod row) {
        return row.status() == which ? timeline().inStatusSince(row) : null;
    }

    /** What stands in the register now. */
    RegistrationPeriod latest() {
        return timeline().latest();
    }

    /** The days on which it ran itself; what was first known is taken to have been so before. */
    Days ownDays() {
        List<RegistrationPeriod> rows = timeline().known();
        return rows.stream()
                .filter(row -> row.entry().operatedById() == null)
                .map(row -> Days.between(row == rows.get(0) ? LocalDate.MIN : row.validFrom(), row.validTo()))
                .reduce(Days.NONE, Days::or);
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }

    /** What is known now of every day, in the order of the days. */
    List<RegistrationPeriod> registrations() {
        return timeline().known();
    }
}
