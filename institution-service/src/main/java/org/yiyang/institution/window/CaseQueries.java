package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiyang.institution.registry.attention.CareFilingRules;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.window.matter.AuthorityLevel;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.Checklist;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.document.Document;
import org.yiyang.kit.document.Documents;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.document.Owner;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of cases. */
@ApplicationScoped
class CaseQueries {
    private final CaseRepository repository;
    private final CaseDeadlines deadlines;
    private final CaseNumbers numbers;
    private final Register register;
    private final InstitutionContacts institutions;
    private final Documents documents;
    private final Calendars calendars;
    private final Parameters parameters;
    private final CaseRights rights;
    private final MoveHistory moves;
    private final Clock clock;

    CaseQueries(
            CaseRepository repository,
            CaseDeadlines deadlines,
            CaseNumbers numbers,
            Register register,
            InstitutionContacts institutions,
            Documents documents,
            Calendars calendars,
            Parameters parameters,
            CaseRights rights,
            MoveHistory moves,
            Clock clock) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.register = register;
        this.institutions = institutions;
        this.documents = documents;
        this.calendars = calendars;
        this.parameters = parameters;
        this.rights = rights;
        this.moves = moves;
        this.clock = clock;
    }

    CaseView one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CaseView.History history(Call call, UUID id) {
        return new CaseView.History(moves.of(found(call, id)));
    }

    List<CaseView> list(Call call, CaseRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call, filter, after, limit));
    }

    /** A case as it is shown, with its place in the list. */
    record Placed(CaseView view, String key) {}

    /** Those that are due first, each with its place in the list. */
    List<Placed> listByDue(Call call, CaseRepository.Filter filter, CaseKey after, int limit) {
        List<OneWindowCase> page = repository.listByDue(call, filter, after, limit);
        List<CaseView> views = views(call, page);
        return IntStream.range(0, page.size())
                .mapToObj(
                        at -> new Placed(views.get(at), CaseKey.of(page.get(at)).text()))
                .toList();
    }

    /** As the caller sees it at the time of the call. */
    CaseView view(Call call, OneWindowCase one) {
        return views(call, List.of(one)).get(0);
    }

    private List<CaseView> views(Call call, List<OneWindowCase> page) {
        Map<UUID, List<Document>> stored = documents.of(
                OneWindowCase.KIND,
                page.stream()
                        .filter(one -> !one.materials().isEmpty())
                        .map(OneWindowCase::id)
                        .toList());
        InstitutionNames names = institutions.names(page.stream().flatMap(CaseQueries::named));
        return page.stream()
                .map(one -> view(call, one, names, stored.getOrDefault(one.id(), List.of())))
                .toList();
    }

    OpenDocument document(Call call, UUID id, UUID document) {
        return documents.open(new Owner(OneWindowCase.KIND, found(call, id).id()), document);
    }

    CaseView.Papers papers(CaseMatter matter, InstitutionCategory category) {
        return new CaseView.Papers(Checklist.of(matter, category).stream()
                .map(item -> new CaseView.Asked(
                        item.material(), item.material().zh(), item.material().en(), item.required(), item.source()))
                .toList());
    }

    /** How far a case is; a wrong number and a wrong word get the same answer after the same time. */
    CaseView.Progress progress(String number, String codeWord) {
        OneWindowCase one = numbers.opened(repository.numbered(number), codeWord)
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        return new CaseView.Progress(
                one.number(),
                one.application().matter(),
                one.status(),
                one.receivedOn(),
                one.acceptance() == null ? null : one.acceptance().on(),
                one.conclusion() == null ? null : one.conclusion().on(),
                one.issued() == null ? null : one.issued().on(),
                one.tasks().stream()
                        .map(task -> new CaseView.Step(task.department(), task.state()))
                        .toList(),
                due(one, clock.instant()));
    }

    private static Stream<UUID> named(OneWindowCase one) {
        CaseApplication application = one.application();
        return Stream.of(
                application.applicantId(),
                application.subjectId(),
                application.entered().operatedById(),
                one.issued() == null ? null : one.issued().institutionId());
    }

    private CaseView view(Call call, OneWindowCase one, InstitutionNames names, List<Document> stored) {
        CaseApplication application = one.application();
        return new CaseView(
                one.id(),
                one.number(),
                mayHaveWord(call.caller(), one) ? numbers.wordOf(one) : null,
                application.matter(),
                AuthorityLevel.of(one.region()),
                one.region(),
                one.status(),
                application.applicantId(),
                names.of(application.applicantId()),
                application.subjectId(),
                names.of(application.subjectId()),
                application.qualificationId(),
                CaseView.ParticularsView.of(application.entered(), names),
                application.changeReason(),
                application.firstResidentOn(),
                application.changedOn(),
                filedLate(one),
                application.requestedUntil(),
                one.receivedOn(),
                CaseView.AcceptanceView.of(one.acceptance()),
                CaseNotices.of(one),
                papers(one, stored),
                one.tasks().stream().map(CaseView.Part::of).toList(),
                one.review().pauses().stream().map(CaseView.Stop::of).toList(),
                one.review().extension().map(CaseView.Extension::of).orElse(null),
                due(one, call.now()),
                one.conclusion(),
                CaseView.IssuedView.of(one.issued(), names),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    private static boolean mayHaveWord(Caller caller, OneWindowCase one) {
        return caller.scope().isInstitution(one.application().applicantId())
                || (caller.is(Roles.WINDOW_CLERK) && CaseRights.ofLevel(caller, one));
    }

    private Boolean filedLate(OneWindowCase one) {
        CaseApplication application = one.application();
        if (one.receivedOn() == null) {
            return null;
        }
        if (CaseDeadlines.filesChange(one)) {
            return one.receivedOn().isAfter(deadlines.changeFiling(one).due().day());
        }
        if (application.matter() != CaseMatter.CARE_FILING) {
            return null;
        }
        return CareFilingRules.of(parameters, calendars)
                .due(one.region(), register.registeredOn(application.subjectId()), application.firstResidentOn())
                .map(due -> one.receivedOn().isAfter(due.day().day()))
                .orElse(null);
    }

    private List<CaseView.Deadline> due(OneWindowCase one, Instant now) {
        return deadlines.of(one).map(due -> CaseView.Deadline.of(due, deadlines.workdaysLeft(due, now), now)).stream()
                .toList();
    }

    private static List<CaseView.Paper> papers(OneWindowCase one, List<Document> documents) {
        Map<UUID, Document> stored = documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return Checklist.of(one.application().matter(), one.category()).stream()
                .map(item -> new CaseView.Paper(
                        item.material(), item.required(), item.source(), attached(one, item.material(), stored)))
                .toList();
    }

    private static List<CaseView.Attached> attached(
            OneWindowCase one, MaterialKind material, Map<UUID, Document> stored) {
        return one.materials().stream()
                .filter(attached -> attached.material() == material)
                .map(attached -> stored.get(attached.documentId()))
                .sorted(java.util.Comparator.comparing(Document::id))
                .map(document -> new CaseView.Attached(
                        document.id(),
                        document.name(),
                        document.type().mediaType(),
                        document.size(),
                        document.sha256(),
                        document.uploadedAt()))
                .toList();
    }

    private OneWindowCase found(Call call, UUID id) {
        return repository.visible(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
