package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who an elder is, in plain words, for messages to and from the insurance bureau; whoever asks writes the audit. */
@ApplicationScoped
public class InsuredPersons {
    private final ElderRepository repository;
    private final ElderSecrets secrets;

    InsuredPersons(ElderRepository repository, ElderSecrets secrets) {
        this.repository = repository;
        this.secrets = secrets;
    }

    /**
     * A person.
     *
     * @param elderId of the record that stands for the person now
     * @param document which the number is of
     * @param region where the person is insured
     * @param insured the days of each insurance, as known now
     */
    public record Person(
            UUID elderId,
            String name,
            IdentifierKind document,
            String number,
            boolean male,
            LocalDate birthDate,
            int age,
            String region,
            boolean verified,
            boolean dead,
            List<Insured> insured,
            List<PriorityGroup> groups) {
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** Days of one insurance; {@code to} is the first day after it, null for an open end. */
    public record Insured(InsuranceType type, LocalDate from, LocalDate to) {
        /** Whether it holds on a day. */
        public boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** The person of a record, or of the one that it was merged into. */
    public Optional<Person> read(UUID elder, LocalDate today) {
        return repository
                .findByIdOptional(elder)
                .map(one -> one.merger() == null
                        ? one
                        : repository.findById(one.merger().survivorId()))
                .filter(one -> one.status() != ElderStatus.ERASED)
                .map(one -> person(one, today));
    }

    /**
     * Whom the number of a document of one of some kinds belongs to; empty for what is no such number, too. Who asks by a passport
     * does not say who issued it, so it is looked for under every country.
     */
    public Optional<Person> numbered(Set<IdentifierKind> kinds, String typed, LocalDate today) {
        List<byte[]> indexes = kinds.stream()
                .flatMap(kind -> kind.read(typed, today).stream()
                        .flatMap(number -> IdentityDocument.values(kind, number))
                        .flatMap(value -> secrets.identifierIndexes(kind, value).stream()))
                .toList();
        return indexes.isEmpty() ? Optional.empty() : repository.found(indexes).flatMap(id -> read(id, today));
    }

    private Person person(Elder elder, LocalDate today) {
        PersonalData data = secrets.open(elder, today);
        return new Person(
                elder.id(),
                data.name(),
                data.document().kind(),
                data.document().number(),
                data.document().sex() == Sex.MALE,
                data.document().birthDate(),
                data.document().ageOn(today),
                elder.region(),
                elder.isVerified(),
                elder.deceasedOn() != null,
                elder.insured().stream()
                        .filter(period -> period.supersededAt() == null)
                        .map(period -> new Insured(period.type(), period.validFrom(), period.validTo()))
                        .toList(),
                elder.needs().groups().on(today));
    }
}
