package org.yiyang.kit.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.FixedDeadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** The tasks of a small office, on a real database and without Quarkus. */
final class Desk {
    final TaskList list;
    final TaskStreams streams;
    final Tasks tasks;
    final Deadlines deadlines;
    Instant now = Instant.parse("2026-11-22T08:00:00Z");
    Optional<List<Task>> waiting = Optional.empty();
    boolean open = true;
    RuntimeException fault;

    Desk(Database database) {
        TaskCatalog catalog = new TaskCatalog() {
            @Override
            public List<TaskKind> kinds() {
                return List.of(Work.values());
            }

            @Override
            public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
                return waiting;
            }
        };
        TaskGuard guard = call -> {
            if (fault != null) {
                throw fault;
            }
            if (!open) {
                throw new Refused(KitRefusal.NOT_FOUND);
            }
        };
        FamilyRegister register = new FamilyRegister() {
            @Override
            public boolean maySee(UUID elder, String account, LocalDate day) {
                return !account.equals("stranger");
            }

            @Override
            public boolean mayAct(UUID elder, String account, LocalDate day) {
                return account.equals("daughter");
            }
        };
        FamilyScope families = new FamilyScope(List.of(register), clock());
        list = new TaskList(database, List.of(catalog), List.of(guard), families);
        streams = new TaskStreams(list, new ObjectMapper().registerModule(new JavaTimeModule()), clock(), 5);
        tasks = new Tasks(database, noTransactions(), streams, List.of(catalog));
        deadlines = FixedDeadlines.over(database);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static TransactionSynchronizationRegistry noTransactions() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                Desk.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, values) -> null);
    }

    static Caller official(String role, String region) {
        return new Caller("official", "app", Set.of(role), region, null, null, Set.of());
    }

    static Caller staff(String role, UUID institution) {
        return new Caller("staff", "app", Set.of(role), null, institution, null, Set.of());
    }

    /** What is done here. */
    enum Work implements TaskKind {
        DECIDE("/cases/{id}/decide", "决定", "Decide"),
        ANSWER("/cases/{id}/answer/{part}", "答复", "Answer");

        private final String path;
        private final Label label;

        Work(String path, String zh, String en) {
            this.path = path;
            this.label = new Label(zh, en);
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** What it is done with. */
    static final class Case extends Aggregate {
        private final String region;

        Case(String region) {
            super(Ids.next());
            this.region = region;
        }

        @Override
        public String kind() {
            return "case";
        }

        @Override
        public String region() {
            return region;
        }

        @Override
        public Object snapshot() {
            return region;
        }
    }
}
