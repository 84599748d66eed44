package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.OneWindowRegister;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.document.Document;
import org.yiyang.kit.document.Documents;
import org.yiyang.kit.document.Owner;
import org.yiyang.kit.document.Upload;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What applicants and the window do with cases in a transaction; what departments do is {@link CaseReviews}'. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OneWindowCases {
    private final CaseRepository repository;
    private final CaseSubjects subjects;
    private final Regions regions;
    private final CaseNumbers numbers;
    private final CaseReviews reviews;
    private final CaseDeadlines deadlines;
    private final Documents documents;
    private final Changes changes;

    OneWindowCases(
            CaseRepository repository,
            CaseSubjects subjects,
            Regions regions,
            CaseNumbers numbers,
            CaseReviews reviews,
            CaseDeadlines deadlines,
            Documents documents,
            Changes changes) {
        this.repository = repository;
        this.subjects = subjects;
        this.regions = regions;
        this.numbers = numbers;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.documents = documents;
        this.changes = changes;
    }

    OneWindowCase draft(Call call, CaseApplication asked, AuthorityLevel level) {
        CaseApplication application = normalised(asked);
        CaseSubject subject = subjects.checked(call, application);
        subjects.mustBeFree(call, application, null);
        String region = level.authorityFor(subject.region());
        mustStayWithin(region, application);
        OneWindowCase drafted = OneWindowCase.drafted(
                numbers.next(region, call.today().getYear()), application, subject.category(), call.now());
        repository.persist(drafted);
        changes.tell(drafted, new CaseEvent.CaseDrafted());
        return drafted;
    }

    OneWindowCase revise(Call call, UUID id, CaseApplication asked) {
        OneWindowCase one = applicants(call, id);
        CaseApplication application = normalised(asked.of(one.application().matter()));
        CaseSubject subject = subjects.checked(call, application);
        subjects.mustBeFree(call, application, id);
        mustStayWithin(one.region(), application);
        return told(call, one, one.revise(application, subject.category(), call.now()));
    }

    /** Whoever moves out of the region leaves it to whom both places belong. */
    private void mustStayWithin(String authority, CaseApplication application) {
        String to = application.entered().regionCode();
        if (to == null) {
            return;
        }
        regions.mustExist(to, "/particulars/regionCode");
        if (!to.startsWith(authority)) {
            throw new Refused(WindowRefusal.OTHER_AUTHORITY, to, authority).at("/particulars/regionCode");
        }
    }

    /** One more paper; the caller's bytes are looked at by the kit. */
    OneWindowCase attach(Call call, UUID id, MaterialKind material, byte[] content) {
        OneWindowCase one = applicants(call, id);
        boolean asked = Checklist.of(one.application().matter(), one.category()).stream()
                .anyMatch(item -> item.material() == material);
        if (!asked) {
            throw new Refused(WindowRefusal.MATERIAL_NOT_ASKED).at("material");
        }
        Upload upload = new Upload(
                new Owner(CaseRecord.KIND, id), material.zh(), call.caller().subject(), call.now());
        Document stored = documents.store(upload, new ByteArrayInputStream(content));
        return told(call, one, one.attach(new AttachedMaterial(stored.id(), material), call.now()));
    }

    OneWindowCase submit(Call call, UUID id) {
        OneWindowCase one = applicants(call, id);
        mustBeComplete(one, "submit");
        subjects.mustBeFree(call, one.application(), id);
        return told(call, one, one.submit(call.today(), call.now()));
    }

    OneWindowCase resubmit(Call call, UUID id) {
        OneWindowCase one = applicants(call, id);
        mustBeComplete(one, "resubmit");
        return told(call, one, one.resubmit(call.today(), call.now()));
    }

    /** What is missing is told at once and as a whole: 行政许可法 art. 32(4). */
    private static void mustBeComplete(OneWindowCase one, String verb) {
        if (!one.status().verbs().contains(verb)) {
            return;
        }
        Set<MaterialKind> attached =
                one.materials().stream().map(AttachedMaterial::material).collect(Collectors.toSet());
        List<MaterialKind> lacking = Checklist.lacking(one.application().matter(), one.category(), attached);
        if (!lacking.isEmpty()) {
            throw new Refused(WindowRefusal.MATERIALS_MISSING, Label.joined(lacking));
        }
    }

    OneWindowCase withdraw(Call call, UUID id, String reason) {
        OneWindowCase one = applicants(call, id);
        told(call, one, one.withdraw(reason, call.now()));
        reviews.lapse(call, one);
        return one;
    }

    OneWindowCase accept(Call call, UUID id) {
        OneWindowCase one = windows(call, id);
        one.status().mustAllow("accept");
        subjects.mustBeFree(call, one.application(), id);
        reviews.accept(call, one, call.today(), false);
        return one;
    }

    OneWindowCase requireCorrection(Call call, UUID id, List<MissingItem> items) {
        OneWindowCase one = windows(call, id);
        return told(call, one, one.requireCorrection(items, call.today(), call.now()));
    }

    OneWindowCase notAccept(Call call, UUID id, NonAcceptance ground, String reason) {
        OneWindowCase one = windows(call, id);
        return told(call, one, one.notAccept(ground, reason, call.now()));
    }

    OneWindowCase close(Call call, UUID id, String reason) {
        OneWindowCase one = windows(call, id);
        return told(call, one, one.close(reason, call.now()));
    }

    private OneWindowCase applicants(Call call, UUID id) {
        OneWindowCase one = get(call, id);
        CaseRights.mustBeApplicant(call, one);
        call.expects(one.version());
        return one;
    }

    private OneWindowCase windows(Call call, UUID id) {
        OneWindowCase one = get(call, id);
        CaseRights.mustBeOfLevel(call.caller(), one);
        call.expects(one.version());
        return one;
    }

    private OneWindowCase get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private OneWindowCase told(Call call, OneWindowCase one, CaseEvent event) {
        changes.tell(one, event);
        deadlines.follow(one, call.now());
        return one;
    }

    /** About the applicant itself, unless it names another or a unit that is still to be. */
    private static CaseApplication normalised(CaseApplication asked) {
        Particulars given = asked.entered();
        boolean ofUnit = asked.matter() == Matter.INTERNAL_UNIT_FILING
                || (asked.matter() == Matter.MEDICAL_LICENSING && !given.empty());
        CaseApplication about = asked.subjectId() == null && !ofUnit ? asked.about(asked.applicantId()) : asked;
        return given.creditCode() == null
                ? about
                : about.with(given.coded(OneWindowRegister.creditCode(given.creditCode())));
    }
}
