package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.history.SeenChange;
import org.yiyang.institution.reference.region.Regions;
import org.yiyang.institution.registry.decision.OneWindowRegister;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.window.matter.AttachedMaterial;
import org.yiyang.institution.window.matter.AuthorityLevel;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.CaseSubject;
import org.yiyang.institution.window.matter.Checklist;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.institution.window.matter.MissingItem;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.document.Document;
import org.yiyang.kit.document.Documents;
import org.yiyang.kit.document.Owner;
import org.yiyang.kit.document.Upload;
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
    private final CaseMoves moves;
    private final Documents documents;

    OneWindowCases(
            CaseRepository repository,
            CaseSubjects subjects,
            Regions regions,
            CaseNumbers numbers,
            CaseReviews reviews,
            CaseMoves moves,
            Documents documents) {
        this.repository = repository;
        this.subjects = subjects;
        this.regions = regions;
        this.numbers = numbers;
        this.reviews = reviews;
        this.moves = moves;
        this.documents = documents;
    }

    OneWindowCase draft(Call call, CaseApplication asked, AuthorityLevel level) {
        CaseApplication application = normalised(asked);
        CaseSubject subject = subjects.checked(call, application);
        subjects.mustBeFree(call, application, null);
        String region = level.authorityFor(subject.region());
        mustBeOfLevel(region, application, subject);
        mustStayWithin(region, application);
        subjects.mustKnowOperator(region, application);
        OneWindowCase drafted = OneWindowCase.drafted(
                numbers.next(region, call.today().getYear()), application, subject.category(), call.now());
        repository.persist(drafted);
        return moves.happened(call, drafted, new CaseEvent.CaseDrafted());
    }

    OneWindowCase revise(Call call, UUID id, CaseApplication asked) {
        return moves.move(call, id, "revise", one -> {
            CaseApplication application = normalised(asked.of(one.application().matter()));
            CaseSubject subject = subjects.checked(call, application);
            subjects.mustBeFree(call, application, id);
            mustStayWithin(one.region(), application);
            subjects.mustKnowOperator(one.region(), application);
            return SeenChange.in(
                    () -> one.application().with(one.application().entered()),
                    () -> one.revise(application, subject.category(), call.now()));
        });
    }

    // 养老机构管理办法: what is run for profit is filed in the county where it serves.
    private static void mustBeOfLevel(String authority, CaseApplication application, CaseSubject subject) {
        if (application.matter() == CaseMatter.CARE_FILING
                && subject.ownership() == Ownership.PRIVATE_FORPROFIT
                && AuthorityLevel.of(authority) != AuthorityLevel.DISTRICT) {
            throw new Refused(WindowRefusal.COUNTY_ONLY).at("/level");
        }
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
        return moves.move(call, id, "attach", one -> {
            boolean asked = Checklist.of(one.application().matter(), one.category()).stream()
                    .anyMatch(item -> item.material() == material);
            if (!asked) {
                throw new Refused(WindowRefusal.MATERIAL_NOT_ASKED).at("material");
            }
            Upload upload = new Upload(
                    new Owner(OneWindowCase.KIND, id),
                    material.zh(),
                    call.caller().subject(),
                    call.now());
            Document stored = documents.store(upload, new ByteArrayInputStream(content));
            return one.attach(new AttachedMaterial(stored.id(), material), call.now());
        });
    }

    OneWindowCase submit(Call call, UUID id) {
        return moves.move(call, id, "submit", one -> {
            mustBeComplete(one);
            // What was drafted long ago may be impossible by now: nothing is accepted that could never be issued.
            mustBeOfLevel(one.region(), one.application(), subjects.checked(call, one.application()));
            subjects.mustBeFree(call, one.application(), id);
            subjects.mustKnowOperator(one.region(), one.application());
            return one.submit(call.today(), call.now());
        });
    }

    OneWindowCase resubmit(Call call, UUID id) {
        return moves.move(call, id, "resubmit", one -> {
            mustBeComplete(one);
            return one.resubmit(call.today(), call.now());
        });
    }

    /** What is missing is named at once and as a whole: 行政许可法 art. 32(4). */
    private static void mustBeComplete(OneWindowCase one) {
        Set<MaterialKind> attached =
                one.materials().stream().map(AttachedMaterial::material).collect(Collectors.toSet());
        List<MaterialKind> lacking = Checklist.lacking(one.application().matter(), one.category(), attached);
        if (!lacking.isEmpty()) {
            throw new Refused(WindowRefusal.MATERIALS_MISSING, Label.joined(lacking));
        }
    }

    OneWindowCase withdraw(Call call, UUID id, String reason) {
        OneWindowCase one = moves.move(call, id, "withdraw", found -> found.withdraw(reason, call.now()));
        reviews.lapse(call, one);
        return one;
    }

    OneWindowCase accept(Call call, UUID id) {
        return moves.move(call, id, "accept", one -> {
            subjects.mustBeFree(call, one.application(), id);
            return reviews.accepted(call, one, call.today(), false);
        });
    }

    OneWindowCase requireCorrection(Call call, UUID id, List<MissingItem> items) {
        return moves.move(
                call, id, "require-correction", one -> one.requireCorrection(items, call.today(), call.now()));
    }

    OneWindowCase notAccept(Call call, UUID id, NonAcceptance ground, String reason) {
        return moves.move(call, id, "not-accept", one -> one.notAccept(ground, reason, call.now()));
    }

    OneWindowCase close(Call call, UUID id, String reason) {
        return moves.move(call, id, "close", one -> one.close(reason, call.now()));
    }

    /** About the applicant itself, unless it names another or a unit that is still to be. */
    private static CaseApplication normalised(CaseApplication asked) {
        Particulars given = asked.entered();
        boolean ofUnit = asked.matter() == CaseMatter.INTERNAL_UNIT_FILING
                || (asked.matter().plans() && !given.empty());
        CaseApplication about = asked.subjectId() == null && !ofUnit ? asked.about(asked.applicantId()) : asked;
        return given.creditCode() == null
                ? about
                : about.with(given.coded(OneWindowRegister.creditCode(given.creditCode())));
    }
}
