package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.institution.CareFilingRules;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.document.Document;
import org.yiyang.kit.document.Documents;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.document.Owner;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of cases, to each caller in the caller's own light. */
@ApplicationScoped
class CaseReads {
    private static final Set<String> SEEING_ALL =
            Set.of(Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.WINDOW_CLERK, Roles.EXTERNAL_SYSTEM, Roles.SUPERVISOR);
    private final CaseRepository repository;
    private final CaseDeadlines deadlines;
    private final CaseNumbers numbers;
    private final InstitutionPlaces places;
    private final Documents documents;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Clock clock;

    CaseReads(
            CaseRepository repository,
            CaseDeadlines deadlines,
            CaseNumbers numbers,
            InstitutionPlaces places,
            Documents documents,
            Calendars calendars,
            Parameters parameters,
            Actions actions,
            CurrentCaller callers,
            MoveTable moves,
            Clock clock) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.places = places;
        this.documents = documents;
        this.calendars = calendars;
        this.parameters = parameters;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.clock = clock;
    }

    CaseView one(Call call, UUID id) {
        return view(found(call, id));
    }

    CaseView.History history(Call call, UUID id) {
        return new CaseView.History(moves.of(found(call, id).id()));
    }

    List<CaseView> list(Call call, CaseRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.scope(), onlyPartOf(call.caller()), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    OpenDocument document(Call call, UUID id, UUID document) {
        return documents.open(new Owner(CaseRecord.KIND, found(call, id).id()), document);
    }

    CaseView.Papers papers(Matter matter, InstitutionCategory category) {
        return new CaseView.Papers(Checklist.of(matter, category).stream()
                .map(item -> new CaseView.Asked(
                        item.material(), item.material().zh(), item.material().en(), item.required(), item.source()))
                .toList());
    }

    /** How far a case is; a wrong number and a wrong word are told apart by nothing. */
    CaseView.Progress progress(String number, String codeWord) {
        OneWindowCase one = repository
                .numbered(number)
                .filter(found -> same(numbers.wordOf(found), codeWord))
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
                due(one));
    }

    private static boolean same(String word, String given) {
        return MessageDigest.isEqual(
                word.getBytes(StandardCharsets.UTF_8),
                given.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    CaseView view(OneWindowCase one) {
        CaseApplication application = one.application();
        return new CaseView(
                one.id(),
                one.number(),
                mayHaveWord(one) ? numbers.wordOf(one) : null,
                application.matter(),
                AuthorityLevel.of(one.region()),
                one.region(),
                one.status(),
                application.applicantId(),
                application.subjectId(),
                application.qualificationId(),
                CaseView.ParticularsView.of(application.entered()),
                application.changeReason(),
                application.firstResidentOn(),
                filedLate(one),
                application.requestedUntil(),
                one.receivedOn(),
                CaseView.AcceptanceView.of(one.acceptance()),
                CaseNotices.of(one),
                papers(one),
                one.tasks().stream().map(CaseView.Part::of).toList(),
                one.pauses().stream().map(CaseView.Stop::of).toList(),
                one.extensionWorkdays() == 0
                        ? null
                        : new CaseView.Extension(one.extensionWorkdays(), one.extensionReason()),
                due(one),
                one.conclusion(),
                CaseView.IssuedView.of(one.issued()),
                one.version(),
                allowed(one));
    }

    private boolean mayHaveWord(OneWindowCase one) {
        Caller caller = callers.get();
        return caller.scope().isInstitution(one.application().applicantId())
                || (caller.is(Roles.WINDOW_CLERK) && CaseRights.ofLevel(caller, one));
    }

    private List<String> allowed(OneWindowCase one) {
        Caller caller = callers.get();
        List<String> verbs = one.status().verbs();
        List<String> byRole = Stream.of(CaseResource.class, CaseReviewResource.class)
                .flatMap(resource -> actions.allowed(resource, caller, verbs).stream())
                .toList();
        return verbs.stream()
                .filter(byRole::contains)
                .filter(verb -> CaseRights.offers(caller, one, verb))
                .toList();
    }

    private Boolean filedLate(OneWindowCase one) {
        CaseApplication application = one.application();
        if (application.matter() != Matter.CARE_FILING || one.receivedOn() == null) {
            return null;
        }
        return CareFilingRules.of(parameters, calendars)
                .due(one.region(), places.registeredOn(application.subjectId()), application.firstResidentOn())
                .map(due -> one.receivedOn().isAfter(due.day().day()))
                .orElse(null);
    }

    private List<CaseView.Deadline> due(OneWindowCase one) {
        Instant now = clock.instant();
        return deadlines.of(one).map(due -> CaseView.Deadline.of(due, now)).stream()
                .toList();
    }

    private List<CaseView.Paper> papers(OneWindowCase one) {
        Map<UUID, Document> stored = one.materials().isEmpty()
                ? Map.of()
                : documents.of(new Owner(CaseRecord.KIND, one.id())).stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
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
        ReviewingDepartment part = onlyPartOf(call.caller());
        return repository
                .find(call.scope(), id)
                .filter(one -> part == null || one.taskOf(part).isPresent() || isOwn(call, one))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private static boolean isOwn(Call call, OneWindowCase one) {
        CaseApplication application = one.application();
        return call.scope().isInstitution(application.applicantId())
                || call.scope().isInstitution(application.subjectId());
    }

    /** The market's office sees the cases in which it has a part, and those of its own; null for all others. */
    private static ReviewingDepartment onlyPartOf(Caller caller) {
        return caller.is(Roles.MARKET_ADMIN) && !caller.isAny(SEEING_ALL)
                ? ReviewingDepartment.MARKET_REGULATION
                : null;
    }
}
