package org.yiyang.kit.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/** All that the registers of a service keep of a person, for the person and for machines (个人信息保护法 art. 45). */
@ApplicationScoped
public class PersonExport {
    /** As the audit names whose records are given. */
    public static final String SUBJECT = "elder";

    private static final String FORMAT = "yiyang-person/1";
    private static final String ACTION = "export";
    private static final int MOST = 500;
    private final List<PersonRecords> registers;
    private final PersonAccess access;
    private final ExportQuota quota;
    private final UnitOfWork unitOfWork;
    private final Audit audit;

    PersonExport(
            @All List<PersonRecords> registers,
            PersonAccess access,
            ExportQuota quota,
            UnitOfWork unitOfWork,
            Audit audit) {
        this.registers = registers.stream()
                .sorted(Comparator.comparing(PersonRecords::kind))
                .toList();
        this.access = access;
        this.quota = quota;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    /** Both languages. */
    @Schema(name = "PersonExportTitle")
    public record Title(String zh, String en) {}

    /**
     * What one register keeps.
     *
     * @param records as the pages of the register show them
     * @param more whether there are more than are given
     */
    @Schema(name = "PersonExportRegister")
    public record Register(String kind, Title title, List<Object> records, boolean more) {
        /**
         * Reads what a register keeps of an elder, whom the caller may see.
         *
         * @param names the ids under which the elder may be named, each of which the caller may see
         */
        public static Register of(Call call, PersonRecords register, Collection<UUID> names) {
            List<Object> records = new ArrayList<>();
            for (UUID name : names) {
                records.addAll(register.of(PersonAccess.inPlaceOf(call, name), MOST + 1));
            }
            boolean more = records.size() > MOST;
            Title title = new Title(register.title().zh(), register.title().en());
            return new Register(register.kind(), title, more ? records.subList(0, MOST) : records, more);
        }
    }

    /** All of a service. */
    @Schema(name = "PersonExport")
    public record Document(String format, Instant exportedAt, UUID elderId, List<Register> registers) {
        @Override
        public String toString() {
            return "PersonExport[hidden]";
        }
    }

    /**
     * Exports what is kept, a limited number of times a day; the export is recorded before anything is read.
     *
     * @param names the ids under which the elder may be named, whichever of them is asked for
     * @throws Refused as if there were no such elder, to whoever may not see it
     */
    public Document of(Call call, UUID elder, Collection<UUID> names) {
        access.mustSee(call, elder);
        unitOfWork.run(call, () -> {
            quota.count(call, Collections.min(names));
            audit.write(call, Audit.Act.read(ACTION, SUBJECT, elder));
        });
        List<Register> all = registers.stream()
                .map(register -> Register.of(call, register, names))
                .toList();
        return new Document(FORMAT, call.now(), elder, all);
    }
}
