package org.yiyang.launcher;

import java.io.PrintStream;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yiyang.audit.AuditCheck;
import org.yiyang.audit.AuditSeal;
import org.yiyang.local.DatabaseAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Names the first entry of each service's audit that is not what was sealed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Walk along the audit of every service, up or down, and name the first entry that was changed, removed, put"
                        + " in or moved since it was sealed. Nothing is changed. Status 1 if there is one.")
final class AuditVerify implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private AuditPlace place;

    AuditVerify(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        return place.use(workplace, this::verify);
    }

    private int verify(AuditPlace.Found found) throws Exception {
        PrintStream out = workplace.out();
        List<AuditSeal> seals = found.seals().read();
        boolean sound = true;
        for (DatabaseAccount account : found.accounts()) {
            List<AuditSeal> ofService = seals.stream()
                    .filter(seal -> seal.service().equals(account.service()))
                    .toList();
            try (Connection connection = found.running(account)) {
                AuditCheck.Result result = new AuditCheck(connection, ofService, Instant.now()).result();
                sound &= result.fault().isEmpty();
                out.println(line(account.service(), result, ofService));
            }
        }
        if (!sound) {
            out.println("What it means and what to do: docs/operations.md, \"Accounts\".");
        }
        return sound ? 0 : 1;
    }

    private static String line(String service, AuditCheck.Result result, List<AuditSeal> seals) {
        String last = Optional.of(seals)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1).at().toString())
                .orElse("never");
        return String.format(
                "%-12s %s",
                service,
                result.fault()
                        .map(fault -> fault.line())
                        .orElse("whole: " + result.links() + " links, last sealed " + last));
    }
}
