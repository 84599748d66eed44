package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** How many inspections a region had, for reports; on a day, as known now. */
@ApplicationScoped
public class InspectionCounts {
    private static final String STANDS = "status <> InspectionStatus.CANCELLED";
    private static final String DONE = STANDS + " and doneOn <= :day";
    private static final String OPEN = "rectifyAskedOn <= :day and (closedOn is null or closedOn > :day)";
    private final InspectionRepository repository;

    InspectionCounts(InspectionRepository repository) {
        this.repository = repository;
    }

    /**
     * The inspections planned in a year up to the day of the report.
     *
     * @param due were to be made by that day
     * @param done of those, were made by then
     * @param openRectifications of those, still have something to be put right
     * @param overdueRectifications of the open ones, those whose time has run out, as known now
     */
    public record Counted(long due, long done, long openRectifications, long overdueRectifications) {}

    public Counted of(String region, int year, LocalDate day) {
        return new Counted(
                repository.planned(region, year, day, STANDS),
                repository.planned(region, year, day, DONE),
                repository.planned(region, year, day, OPEN),
                repository.planned(region, year, day, OPEN + " and overdueSince is not null"));
    }
}
