package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Computes the first part of R16. */
@ApplicationScoped
public class PilotReports {
    private final PilotRepository repository;
    private final Clock clock;

    PilotReports(PilotRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public PilotReport of(String region, LocalDate asOf) {
        List<PilotRepository.Counted> counted = repository.counted(region, asOf);
        List<PilotReport.Level> levels = Stream.of(PilotLevel.values())
                .map(level -> level(level, counted))
                .toList();
        return new PilotReport(region, asOf, clock.instant(), sum(counted), levels);
    }

    private static PilotReport.Level level(PilotLevel level, List<PilotRepository.Counted> counted) {
        List<PilotRepository.Counted> here =
                counted.stream().filter(one -> one.level() == level).toList();
        List<PilotReport.Type> types = here.stream()
                .sorted(Comparator.comparing(PilotRepository.Counted::type))
                .map(one -> new PilotReport.Type(one.type(), one.pilots()))
                .toList();
        return new PilotReport.Level(level, sum(here), types);
    }

    private static long sum(List<PilotRepository.Counted> some) {
        return some.stream().mapToLong(PilotRepository.Counted::pilots).sum();
    }
}
