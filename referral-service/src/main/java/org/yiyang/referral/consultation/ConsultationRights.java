package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.TaskGuard;

/** Who may do what with a remote consultation: who asks, and who is asked. */
@ApplicationScoped
class ConsultationRights extends Rights<RemoteConsultation> {
    private static final Set<String> OF_THE_EXPERT = Set.of("answer", "decline");
    private final TaskGuard guard;

    ConsultationRights(Actions actions, TaskGuard guard) {
        super(actions, ConsultationResource.class);
        this.guard = guard;
    }

    @Override
    public void mustSee(Call call) {
        guard.mayRead(call);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, RemoteConsultation consultation) {
        return whose(verb, consultation).equals(institutionAt(caller, verb));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, RemoteConsultation consultation) {
        return new Refused(ConsultationRefusal.NOT_PARTY);
    }

    private static UUID whose(String verb, RemoteConsultation consultation) {
        return OF_THE_EXPERT.contains(verb) ? consultation.expertId() : consultation.askerId();
    }

    /** Those for whom a verb waits. */
    Set<Addressee> addressees(String verb, RemoteConsultation consultation) {
        return roles(verb).stream()
                .filter(Roles.STAFF::contains)
                .map(role -> Addressee.staff(role, whose(verb, consultation)))
                .collect(Collectors.toSet());
    }

    /** Whether the caller may know whom it concerns: both ends and the person, an official never. */
    boolean knowsPerson(Caller caller, RemoteConsultation consultation) {
        UUID own = caller.scope().institution();
        return consultation.askerId().equals(own)
                || consultation.expertId().equals(own)
                || caller.scope().isPerson(consultation.elderId());
    }

    /** Refuses the content to an official, who finds the consultation but not the person. */
    void mustKnowPerson(Caller caller, RemoteConsultation consultation) {
        if (!knowsPerson(caller, consultation)) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
    }
}
