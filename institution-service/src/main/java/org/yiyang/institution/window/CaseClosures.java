package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.decision.OneWindowRegister;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.unit.ClosureFollower;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.kit.caller.Call;

/**
 * What an institution has applied for ends with it (行政许可法 art. 70). A successor continues an application for a unit
 * still to be registered, if it has the same authority and has not applied for that unit itself; all else ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseClosures implements ClosureFollower {
    private final CaseRepository repository;
    private final CaseMoves moves;
    private final OneWindowRegister register;

    CaseClosures(CaseRepository repository, CaseMoves moves, OneWindowRegister register) {
        this.repository = repository;
        this.moves = moves;
        this.register = register;
    }

    @Override
    public void replaced(Call call, UUID institution, Place successor, Decision decision) {
        for (OneWindowCase one : open(institution, decision)) {
            if (goesOn(call, one, successor)) {
                moves.happened(call, one, one.passOn(successor.institution(), decision.reason(), call.now()));
            } else {
                end(call, one, decision);
            }
        }
    }

    @Override
    public void closed(Call call, UUID institution, Decision decision) {
        open(institution, decision).forEach(one -> end(call, one, decision));
    }

    /** Except the case by which it is just being deregistered. */
    private List<OneWindowCase> open(UUID institution, Decision decision) {
        return repository.open(institution).stream()
                .filter(one -> !one.number().equals(decision.document()))
                .toList();
    }

    private boolean goesOn(Call call, OneWindowCase one, Place successor) {
        CaseApplication application = one.application().by(successor.institution());
        Particulars unit = application.entered();
        return application.subjectId() == null
                && successor.region().startsWith(one.region())
                && repository.twin(call.scope(), application, one.id()).isEmpty()
                && register.known(successor.institution(), unit.name(), unit.creditCode())
                        .isEmpty();
    }

    private void end(Call call, OneWindowCase one, Decision decision) {
        moves.happened(call, one, one.institutionClosed(decision.reason(), call.now()));
    }
}
