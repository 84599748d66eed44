package org.yiyang.institution.window;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.kit.history.Aggregate;

/** What is recorded of a case, and can be asked of it. */
@MappedSuperclass
abstract class CaseRecord extends Aggregate {
    static final String KIND = "one-window-case";

    private String number;

    @Column(name = "code_word")
    private byte[] codeWord;

    @Column(name = "region_code")
    private String regionCode;

    @Embedded
    CaseApplication application;

    /** Of the subject, as it was when the application was written; the checklist goes by it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "subject_category", length = 40)
    InstitutionCategory category;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    CaseStatus status;

    @Column(name = "received_on")
    LocalDate receivedOn;

    boolean corrected;

    @Column(name = "correction_on")
    LocalDate correctionOn;

    @Embedded
    Acceptance acceptance;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_accepted_ground", length = 20)
    NonAcceptance nonAcceptance;

    @Embedded
    Conclusion conclusion;

    @Embedded
    Issued issued;

    @Column(name = "extension_workdays")
    int extensionWorkdays;

    @Column(name = "extension_reason")
    String extensionReason;

    @Column(name = "late_since")
    Instant lateSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_status", length = 20)
    CaseStatus leftStatus;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    List<DepartmentTask> tasks = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    List<CasePause> pauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "one_window_missing", joinColumns = @JoinColumn(name = "case_id"))
    List<MissingItem> missing = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "one_window_material", joinColumns = @JoinColumn(name = "case_id"))
    List<AttachedMaterial> materials = new ArrayList<>();

    /** For JPA. */
    protected CaseRecord() {}

    CaseRecord(Ticket ticket, CaseApplication application, InstitutionCategory category) {
        super(ticket.id());
        this.number = ticket.number();
        this.codeWord = ticket.codeWord();
        this.regionCode = ticket.regionCode();
        this.application = application;
        this.category = category;
    }

    /**
     * What a new case gets at the counter.
     *
     * @param codeWord sealed; with the number it opens the public progress query
     * @param regionCode the authority's, which makes the level
     */
    record Ticket(UUID id, String number, byte[] codeWord, String regionCode) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    /** Cases have no topic; what they change is told by the register. */
    @Override
    public Object snapshot() {
        return number;
    }

    String number() {
        return number;
    }

    byte[] codeWord() {
        return codeWord;
    }

    CaseApplication application() {
        return application;
    }

    InstitutionCategory category() {
        return category;
    }

    CaseStatus status() {
        return status;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    boolean corrected() {
        return corrected;
    }

    LocalDate correctionOn() {
        return correctionOn;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    NonAcceptance nonAcceptance() {
        return nonAcceptance;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    Issued issued() {
        return issued;
    }

    int extensionWorkdays() {
        return extensionWorkdays;
    }

    String extensionReason() {
        return extensionReason;
    }

    Instant lateSince() {
        return lateSince;
    }

    List<DepartmentTask> tasks() {
        return tasks.stream()
                .sorted(Comparator.comparing(DepartmentTask::department))
                .toList();
    }

    /** Those that count, the first one first. */
    List<CasePause> pauses() {
        return pauses.stream()
                .filter(CasePause::counts)
                .sorted(Comparator.comparing(CasePause::id))
                .toList();
    }

    List<MissingItem> missing() {
        return List.copyOf(missing);
    }

    List<AttachedMaterial> materials() {
        return List.copyOf(materials);
    }

    Optional<CasePause> standing() {
        return pauses.stream().filter(CasePause::running).findFirst();
    }

    Optional<DepartmentTask> taskOf(ReviewingDepartment department) {
        return tasks.stream().filter(task -> task.department() == department).findFirst();
    }

    /** Whether every department takes note only, so that the case cannot be refused. */
    boolean filing() {
        return tasks.isEmpty()
                ? application.matter().filing()
                : tasks.stream().allMatch(task -> task.nature() == TaskNature.FILING);
    }

    /** The time for the decision; none before the acceptance. */
    Optional<CaseClock> clock() {
        return acceptance == null
                ? Optional.empty()
                : Optional.of(new CaseClock(
                        acceptance.on(),
                        acceptance.workdays() + extensionWorkdays,
                        pauses().stream()
                                .map(pause -> new CaseClock.Stop(pause.from(), pause.until()))
                                .toList()));
    }
}
