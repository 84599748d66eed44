package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Knows which papers of a file would be refused whatever is entered with them: for what they say, or since the person is entered. */
@ApplicationScoped
class UnfitPapers {
    private static final Logger LOG = Logger.getLogger(UnfitPapers.class);
    private final Elders elders;
    private final ElderRepository repository;
    private final ElderSecrets secrets;

    UnfitPapers(Elders elders, ElderRepository repository, ElderSecrets secrets) {
        this.elders = elders;
        this.repository = repository;
        this.secrets = secrets;
    }

    /** Their places in the list; two questions for all of them. */
    Set<Integer> of(Call call, List<Elders.Paper> papers) {
        Set<Integer> unfit = new HashSet<>();
        Map<ByteBuffer, Integer> places = new HashMap<>();
        for (int i = 0; i < papers.size(); i++) {
            Elders.Paper paper = papers.get(i);
            if (fits(call, paper)) {
                int place = i;
                secrets.indexes(paper.person().document()).forEach(index -> places.put(ByteBuffer.wrap(index), place));
            } else {
                unfit.add(i);
            }
        }
        if (!places.isEmpty()) {
            repository
                    .taken(places.keySet().stream().map(ByteBuffer::array).toList())
                    .forEach(index -> unfit.add(places.get(ByteBuffer.wrap(index))));
        }
        return unfit;
    }

    private boolean fits(Call call, Elders.Paper paper) {
        try {
            elders.mustFit(call, paper);
            return true;
        } catch (Refused no) {
            LOG.tracef("a row is refused for itself: %s", no.refusal().code());
            return false;
        }
    }
}
