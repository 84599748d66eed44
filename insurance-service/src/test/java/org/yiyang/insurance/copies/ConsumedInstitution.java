package org.yiyang.insurance.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.inbox.Copy;

/** Institutions as the domain tests need them, made of the events that would have been consumed. */
public final class ConsumedInstitution {
    public static final UUID ID = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    private String kind = "MEDICAL";
    private String category = "GENERAL_HOSPITAL";
    private String status = "OPERATING";
    private int beds = 80;
    private LocalDate closedOn;
    private List<Days.Span> practice;
    private List<InstitutionState.Registration> registrations = List.of();
    private LocalDate openedOn = LocalDate.parse("2019-01-01");
    private List<InstitutionState.StatePeriod> periods =
            List.of(new InstitutionState.StatePeriod("VALID", LocalDate.parse("2019-01-01"), null));

    public ConsumedInstitution home() {
        kind = "CARE";
        return this;
    }

    public ConsumedInstitution category(String name) {
        category = name;
        return this;
    }

    public ConsumedInstitution beds(int number) {
        beds = number;
        return this;
    }

    public ConsumedInstitution openedOn(LocalDate day) {
        openedOn = day;
        return this;
    }

    /** As newer events say it. */
    ConsumedInstitution registered(InstitutionState.Registration... rows) {
        registrations = List.of(rows);
        return this;
    }

    ConsumedInstitution closedOn(LocalDate day) {
        status = "CLOSED";
        closedOn = day;
        return this;
    }

    ConsumedInstitution periods(InstitutionState.StatePeriod... of) {
        periods = List.of(of);
        return this;
    }

    /** As newer events say it. */
    ConsumedInstitution practice(Days.Span... days) {
        practice = List.of(days);
        return this;
    }

    InstitutionState state() {
        return new InstitutionState(
                ID,
                "示范医院",
                "0898-66220000",
                kind,
                category,
                null,
                "52460106MJ0800011G",
                "460106",
                "龙华区",
                "PUBLIC",
                null,
                beds,
                openedOn,
                status,
                null,
                closedOn,
                null,
                practice,
                List.of(new InstitutionState.Certificate("MEDICAL_LICENCE", periods)),
                List.of(),
                registrations);
    }

    public KnownInstitution known() {
        KnownInstitution institution = new KnownInstitution(ID);
        institution.learn(state(), 1, new Copy.Receipt(Instant.EPOCH, Instant.EPOCH));
        return institution;
    }
}
