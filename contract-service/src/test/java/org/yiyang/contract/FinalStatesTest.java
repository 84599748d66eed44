package org.yiyang.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.contract.agreement.AgreementStatus;
import org.yiyang.contract.consortium.ConsortiumStatus;
import org.yiyang.contract.familydoctor.DoctorContractStatus;
import org.yiyang.contract.familydoctor.TeamStatus;
import org.yiyang.contract.performance.RecordStatus;
import org.yiyang.contract.performance.YearlyReportStatus;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.rules.ArchitectureRules;

/** What has ended takes no verb but a supervisor's correction; a new table of moves fails until its ends stand here. */
class FinalStatesTest {
    /** A final state, and the verbs that its table still allows. */
    private record End(State state, List<String> verbs) {}

    private static List<End> ends() {
        return List.of(
                new End(
                        AgreementStatus.EXPIRED,
                        AgreementStatus.EXPIRED.machine().verbs(AgreementStatus.EXPIRED)),
                new End(
                        AgreementStatus.TERMINATED,
                        AgreementStatus.TERMINATED.machine().verbs(AgreementStatus.TERMINATED)),
                new End(
                        AgreementStatus.CANCELLED,
                        AgreementStatus.CANCELLED.machine().verbs(AgreementStatus.CANCELLED)),
                new End(
                        ConsortiumStatus.DISSOLVED,
                        ConsortiumStatus.DISSOLVED.machine().verbs(ConsortiumStatus.DISSOLVED)),
                new End(
                        DoctorContractStatus.ENDED,
                        DoctorContractStatus.ENDED.machine().verbs(DoctorContractStatus.ENDED)),
                new End(TeamStatus.DISSOLVED, TeamStatus.DISSOLVED.machine().verbs(TeamStatus.DISSOLVED)),
                new End(RecordStatus.WITHDRAWN, RecordStatus.WITHDRAWN.machine().verbs(RecordStatus.WITHDRAWN)),
                new End(
                        YearlyReportStatus.CONFIRMED,
                        YearlyReportStatus.CONFIRMED.machine().verbs(YearlyReportStatus.CONFIRMED)));
    }

    @TestFactory
    Stream<DynamicTest> whatHasEndedTakesNoVerb() {
        return ends().stream()
                .map(end -> DynamicTest.dynamicTest(
                        end.state().getClass().getSimpleName() + " "
                                + end.state().name(),
                        () -> assertEquals(
                                List.of(),
                                end.verbs().stream()
                                        .filter(verb -> !verb.equals("correct"))
                                        .toList())));
    }

    @Test
    void everyTableOfMovesIsHere() {
        Set<String> tables = ArchitectureRules.shipped("org.yiyang.contract").stream()
                .filter(one -> one.isEnum() && one.isAssignableTo(State.class))
                .map(one -> one.getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ends().stream()
                .map(end -> end.state().getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(tables, named);
    }
}
