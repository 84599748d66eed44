package org.yiyang.institution.supervision.reminder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.supervision.entered.EnteredRecord;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.institution.supervision.entered.RegisterEntry;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** A reminder (催告) that a home has not filed as such, with the day by which it must. */
@Entity
@Table(name = "filing_reminder")
class FilingReminder extends EnteredRecord<FilingReminder.Entry> {
    @Embedded
    private Entry entry;

    /** For JPA. */
    protected FilingReminder() {}

    FilingReminder(Entry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected Entry entry() {
        return entry;
    }

    @Override
    protected void say(Entry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "filing-reminder";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, status());
    }

    /** Its state in answers. */
    @Schema(name = "FilingReminderState")
    record State(UUID id, @JsonUnwrapped Entry entry, EntryStatus standing) {}

    /**
     * A reminder as it was given.
     *
     * @param regionCode where the home is
     * @param fileBy the last day on which it may file without being barred
     */
    @Embeddable
    @Schema(name = "FilingReminderEntry")
    record Entry(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
            String regionCode,

            @NotNull @Column(name = "institution_id") UUID institutionId,
            @NotNull @Column(name = "reminded_on") LocalDate remindedOn,
            @NotNull @Column(name = "file_by") LocalDate fileBy,

            @NotNull @Text @Size(max = 100) @PaperNumber String document)
            implements RegisterEntry {
        @Override
        public String key() {
            return institutionId + "|" + remindedOn;
        }
    }
}
