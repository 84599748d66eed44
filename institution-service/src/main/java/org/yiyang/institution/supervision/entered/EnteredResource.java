package org.yiyang.institution.supervision.entered;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** How a register of entered records answers over HTTP; each resource adds the addresses, roles and names. */
public abstract class EnteredResource<T extends EnteredRecord<E>, E extends RegisterEntry> {
    private final EnteredRegister<T, E> register;
    private final String path;
    private final Function<List<T>, BiFunction<T, List<String>, ?>> views;
    private final Writes writes;
    private final Reads reads;

    /** @param views makes of the records of a page how each is shown with what the caller may do next */
    protected EnteredResource(
            EnteredRegisters registers,
            EnteredRegister.Kind<T, E> kind,
            Function<List<T>, BiFunction<T, List<String>, ?>> views,
            Writes writes,
            Reads reads) {
        this.register = registers.of(kind);
        this.path = kind.resource().getAnnotation(Path.class).value() + "/";
        this.views = views;
        this.writes = writes;
        this.reads = reads;
    }

    protected Response entered(E entry) {
        return writes.create(
                entry,
                call -> register.enter(call, entry),
                (call, one) -> Answer.Content.created(path + one.id(), one.version(), view(call, one)));
    }

    protected Response corrected(Object body, UUID id, E right, String reason) {
        return writes.move(body, call -> register.correct(call, id, right, reason), this::shown);
    }

    protected Response withdrawn(Object body, UUID id, String reason) {
        return writes.move(body, call -> register.withdraw(call, id, reason), this::shown);
    }

    protected Response machine() {
        return reads.document(EntryStatus.table().view());
    }

    protected Response read(UUID id) {
        Call call = writes.call();
        T one = register.one(call, id);
        return reads.one(one.version(), view(call, one));
    }

    protected Response moves(UUID id) {
        return reads.document(register.history(writes.call(), id));
    }

    /** @param narrowed adds to the condition what the caller asked for */
    protected Response listed(Page page, String region, UnaryOperator<ScopedQuery> narrowed) {
        Call call = writes.call();
        List<T> read = register.list(
                call,
                where -> narrowed.apply(
                        where.andIfGiven("entry.regionCode like :in", "in", region == null ? null : region + "%")),
                page.afterId(),
                page.limit() + 1);
        BiFunction<T, List<String>, ?> view = views.apply(read);
        return reads.list(page, read, one -> one.id().toString(), one -> view.apply(one, register.allowed(call, one)));
    }

    private Answer.Content shown(Call call, T one) {
        return Answer.Content.ok(one.version(), view(call, one));
    }

    private Object view(Call call, T one) {
        return views.apply(List.of(one)).apply(one, register.allowed(call, one));
    }
}
