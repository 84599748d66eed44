package org.yiyang.launcher;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.audit.AuditCheck;
import org.yiyang.audit.AuditPruning;
import org.yiyang.audit.AuditSeal;
import org.yiyang.local.DatabaseAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the entries whose retention period is over, with their part of the chain. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description =
                "Delete what the audit of every service holds from before a day, up to the last seal of then: the last link"
                        + " that goes stays as the anchor of the chain. Nothing younger than six months goes.")
final class AuditPrune implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Workplace workplace;

    @Mixin
    private AuditPlace place;

    @Option(
            names = "--before",
            paramLabel = "DAY",
            required = true,
            description = "The first day that is kept, as 2023-12-01.")
    private LocalDate before;

    AuditPrune(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        if (before.isAfter(LocalDate.now(CHINA).minusMonths(6))) {
            throw new LauncherFailure("the audit is kept for six months at least (网络安全法 art. 21)");
        }
        return place.use(workplace, this::prune);
    }

    private int prune(AuditPlace.Found found) throws Exception {
        Instant until = before.atStartOfDay(CHINA).toInstant();
        List<AuditSeal> seals = found.seals().read();
        for (DatabaseAccount account : found.accounts()) {
            List<AuditSeal> ofService = seals.stream()
                    .filter(seal -> seal.service().equals(account.service()))
                    .toList();
            try (Connection connection = found.migrating(account)) {
                mustBeWhole(account.service(), new AuditCheck(connection, ofService, Instant.now()).result());
                long rows = new AuditPruning(connection, ofService, until).prune();
                workplace.out().println(String.format("%-12s %d rows of the audit are gone", account.service(), rows));
            }
        }
        return 0;
    }

    /** What is cut off can no longer be verified. */
    private static void mustBeWhole(String service, AuditCheck.Result result) {
        result.fault().ifPresent(fault -> {
            throw new LauncherFailure(
                    "the audit of " + service + " is not whole, nothing of it is cut off: " + fault.line());
        });
    }
}
