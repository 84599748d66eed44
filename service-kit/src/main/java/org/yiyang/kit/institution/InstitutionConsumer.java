package org.yiyang.kit.institution;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.institution}: keeps a service's copy, and has the records follow that name the institution. */
public abstract class InstitutionConsumer<S extends InstitutionCopy.Facts, C extends InstitutionCopy<S>>
        implements Listener {
    private final Copies copies;
    private final Clock clock;
    private final Class<S> state;
    private final Class<C> copy;
    private final Function<UUID, C> first;

    /** @param first makes the copy of an institution of which nothing was consumed before */
    protected InstitutionConsumer(Copies copies, Clock clock, Class<S> state, Class<C> copy, Function<UUID, C> first) {
        this.copies = copies;
        this.clock = clock;
        this.state = state;
        this.copy = copy;
        this.first = first;
    }

    /** For a proxy of the container. */
    protected InstitutionConsumer() {
        this(null, null, null, null, null);
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, state, copy, first).ifPresent(known -> changed(Call.system(clock.instant()), known));
    }

    /** Something new is known of an institution. */
    protected abstract void changed(Call call, C known);
}
