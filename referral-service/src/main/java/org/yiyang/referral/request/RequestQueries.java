package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskGuard;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;

/** What is shown of requests. */
@ApplicationScoped
public class RequestQueries implements PersonRecords {
    private final RequestRepository repository;
    private final KnownInstitutions institutions;
    private final MedicalRecords records;
    private final Deadlines deadlines;
    private final RequestRights rights;
    private final UnitOfWork once;
    private final TaskGuard families;

    RequestQueries(
            RequestRepository repository,
            KnownInstitutions institutions,
            MedicalRecords records,
            Deadlines deadlines,
            RequestRights rights,
            UnitOfWork once,
            TaskGuard families) {
        this.repository = repository;
        this.institutions = institutions;
        this.records = records;
        this.deadlines = deadlines;
        this.rights = rights;
        this.once = once;
        this.families = families;
    }

    @Override
    public String kind() {
        return "referral-request";
    }

    @Override
    public Label title() {
        return new Label("转诊申请", "What homes ask for");
    }

    /** Each with the condition that the home described; the readings are recorded. */
    @Override
    public List<?> of(Call call, int most) {
        List<RequestJson.View> all = list(call, null, null, most);
        List<UUID> ids = all.stream().map(one -> one.request().id()).toList();
        Map<UUID, MedicalForm> forms =
                PersonRecords.isForPerson(call) ? once.run(call, () -> records.readForms(call, ids)) : Map.of();
        return all.stream()
                .map(one -> new PersonRecords.Kept(one, forms.get(one.request().id())))
                .toList();
    }

    RequestJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    List<RequestJson.View> list(Call call, RequestStatus status, UUID after, int limit) {
        families.mayRead(call);
        return views(call, repository.list(call.scope(), status, after, limit));
    }

    /** The condition that the home described; the reading is recorded. */
    MedicalForm condition(Call call, UUID id) {
        return once.run(
                call,
                () -> records.readForm(call, found(call, id).id())
                        .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND)));
    }

    RequestJson.View view(Call call, ReferralRequest request) {
        return views(call, List.of(request)).get(0);
    }

    private List<RequestJson.View> views(Call call, List<ReferralRequest> requests) {
        Map<UUID, List<String>> allowed = rights.allowed(call.caller(), requests);
        Map<UUID, InstitutionContact> contacts = institutions.contacts(requests.stream()
                .flatMap(request -> Stream.of(request.homeId(), request.partnerId()))
                .collect(Collectors.toSet()));
        Map<UUID, List<Deadline>> due =
                deadlines.openOf(requests.stream().map(ReferralRequest::id).toList());
        boolean official = call.caller().isAny(Roles.OFFICIALS);
        return requests.stream()
                .map(request -> new RequestJson.View(
                        rights.knowsPerson(call.caller(), request)
                                ? request.snapshot()
                                : request.snapshot().withoutElder(),
                        names(call, request, contacts),
                        RequestJson.Watched.of(request.watch(), official),
                        DueAt.of(shown(due.get(request.id())), call.now()),
                        request.version(),
                        allowed.get(request.id())))
                .toList();
    }

    /** When the suite reminds people of what is due is its own matter. */
    private static List<Deadline> shown(List<Deadline> due) {
        return Stream.ofNullable(due)
                .flatMap(List::stream)
                .filter(one -> !one.kind().equals(RequestDue.REQUEST_REMINDER.name()))
                .toList();
    }

    private RequestJson.Names names(Call call, ReferralRequest request, Map<UUID, InstitutionContact> contacts) {
        InstitutionContact home = contacts.getOrDefault(request.homeId(), InstitutionContact.unknown(request.homeId()));
        InstitutionContact partner =
                contacts.getOrDefault(request.partnerId(), InstitutionContact.unknown(request.partnerId()));
        return rights.actsIn(call.caller(), request)
                ? RequestJson.Names.of(home, partner)
                : RequestJson.Names.of(home.withoutPhone(), partner.withoutPhone());
    }

    private ReferralRequest found(Call call, UUID id) {
        families.mayRead(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
