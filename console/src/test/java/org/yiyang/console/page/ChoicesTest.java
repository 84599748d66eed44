package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;

/**
 * The table of all references: nobody types an id, and whoever may send a form is offered what the API accepts there.
 */
class ChoicesTest {
    private static final Catalogue CATALOGUE = new Catalogue(new ObjectMapper());
    private static final String SYSTEM = "EXTERNAL_SYSTEM";

    /** Who is shown its own institution alone in the register, or none. */
    private static final Set<String> OF_ONE_INSTITUTION = Set.of(
            "CARE_MANAGER",
            "MED_MANAGER",
            "SIGNER",
            "INTERNAL_DOCTOR",
            "HOSPITAL_DOCTOR",
            "REFERRAL_OFFICE",
            "GRASSROOTS",
            "FAMILY_DOCTOR",
            "ELDER",
            "FAMILY");

    /** What no list of the suite holds, each with why. */
    private static final Map<String, String> TYPED = Map.of(
            "placeRetentionHoldOfInstitution.subject", "any record, as the decree that is carried out names it",
            "placeRetentionHoldOfContract.subject", "any record, as the decree that is carried out names it",
            "placeRetentionHoldOfInsurance.subject", "any record, as the decree that is carried out names it",
            "placeRetentionHoldOfReferral.subject", "any record, as the decree that is carried out names it");

    /** Of whose fields the API takes the caller's own institutions alone, which are those that the register shows it. */
    private static final Map<String, String> OWN_ALONE = Map.ofEntries(
            Map.entry("declareEmergency.senderId", "the caller's own, or a unit of it"),
            Map.entry("submitReferral.senderId", "the caller's own, or a unit of it"),
            Map.entry("submitReferralOutside.senderId", "the caller's own, or a unit of it"),
            Map.entry("referDown.senderId", "the caller's own, or a unit of it"),
            Map.entry("draftCase.subjectId", "about the applicant's own, or a unit of it"),
            Map.entry("reviseCase.subjectId", "about the applicant's own, or a unit of it"),
            Map.entry("registerInstitution.parentId", "a unit inside the own institution"),
            Map.entry("registerInstitution.operatedById", "named within the caller's scope (NamedInstitutions)"),
            Map.entry("submitSnapshot.institutionId", "figures of the own institution"),
            Map.entry("submitSubsidyApplication.institutionId", "for the own institution"),
            Map.entry("submitDesignation.institutionId", "for the own institution"),
            Map.entry("enterElder.institutionId", "a home enters those who live there (RESIDENCE_NOT_YOURS)"));

    /** A field of a form that names a record, and who may fill it in. */
    private record Named(Operation call, String field, String role) {
        String name() {
            return call.id() + "." + field;
        }
    }

    private static List<Named> all() {
        List<Named> all = new ArrayList<>();
        for (Operation call : CATALOGUE.all()) {
            if (call.method().equals("POST") && call.body() != null) {
                Set<String> fields = new TreeSet<>();
                collect(call.body(), fields);
                call.roles().stream()
                        .filter(role -> !role.equals(SYSTEM))
                        .forEach(role -> fields.forEach(field -> all.add(new Named(call, field, role))));
            }
        }
        return all;
    }

    private static void collect(Shape shape, Set<String> fields) {
        for (Field field : shape.fields()) {
            Shape one = field.shape().is(Shape.Type.LIST) ? field.shape().item() : field.shape();
            if (one.is(Shape.Type.ID)) {
                fields.add(field.name());
            } else {
                collect(one, fields);
            }
        }
    }

    @Test
    void eachIdOfAFormIsChosenFromAListThatItsSenderMayReadOrSearch() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        Set<String> typed = new TreeSet<>();
        List<Named> all = all();
        for (Named one : all) {
            boolean chosen = Declared.references(one.call().id(), one.field(), List.of(one.role())).stream()
                    .anyMatch(found -> isOpen(found, one.role()));
            if (!chosen && TYPED.containsKey(one.name())) {
                typed.add(one.name());
            } else if (!chosen) {
                wrong.computeIfAbsent(one.name(), name -> new TreeSet<>()).add(one.role());
            }
        }
        assertEquals(Map.of(), wrong);
        assertEquals(TYPED.keySet(), typed, "an exception that is none any more");
        assertEquals(true, all.size() > 200, "most forms name something");
    }

    /** Whose records a role is shown no list of: it types the number of the one that it means. */
    private static final Map<String, Set<String>> UNLISTED = Map.of(
            "askForCorrectionOfContracts.FAMILY_DOCTOR_CONTRACT", Set.of("HOSPITAL_DOCTOR"),
            "askForCorrectionOfContracts.SERVICE_RECORD", Set.of("ELDER", "FAMILY"));

    @Test
    void eachSubjectOfACorrectionHasTheListOfItsOwnRecordsForWhoeverMayReadIt() {
        Map<String, Set<String>> unlisted = new TreeMap<>();
        for (Operation call : CATALOGUE.all()) {
            boolean several = call.id().startsWith("askForCorrectionOf");
            for (String role : several ? call.roles() : Set.<String>of()) {
                List<Declared.Reference> lists = Declared.references(call.id(), "recordId", List.of(role));
                for (String subject : Declared.choices(call.id(), "subject", List.of())) {
                    List<Declared.Reference> fitting = lists.stream()
                            .filter(one -> one.of().codes().contains(subject))
                            .toList();
                    assertEquals(1, fitting.size(), call.id() + " " + subject);
                    if (!isOpen(fitting.get(0), role)) {
                        unlisted.computeIfAbsent(call.id() + "." + subject, name -> new TreeSet<>())
                                .add(role);
                    }
                }
            }
        }
        assertEquals(UNLISTED, unlisted);
    }

    private static boolean isOpen(Declared.Reference found, String role) {
        boolean read = CATALOGUE
                .named("GET", found.path())
                .filter(list -> list.isFor(List.of(role)))
                .isPresent();
        boolean sent = found.search().contains(":")
                && CATALOGUE
                        .named("POST", found.search().split(":")[0])
                        .filter(call -> call.isFor(List.of(role)))
                        .isPresent();
        return read || sent;
    }

    @Test
    void noFormOffersTheOwnInstitutionAloneWhereOthersMayBeNamed() {
        Set<String> narrow = new TreeSet<>();
        for (Named one : all()) {
            boolean own = Declared.references(one.call().id(), one.field(), List.of(one.role())).stream()
                    .anyMatch(found ->
                            found.path().equals("institutions") && found.inner().isEmpty());
            if (own && OF_ONE_INSTITUTION.contains(one.role())) {
                narrow.add(one.name());
            }
        }
        assertEquals(new TreeSet<>(OWN_ALONE.keySet()), narrow);
    }
}
