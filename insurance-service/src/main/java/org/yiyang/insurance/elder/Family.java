package org.yiyang.insurance.elder;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/** Who of the family may act for an elder; one account has one authorisation. */
@Embeddable
class Family {
    @ElementCollection
    @CollectionTable(name = "elder_authorisation", joinColumns = @JoinColumn(name = "elder_id"))
    private List<Authorisation> authorisations = new ArrayList<>();

    /**
     * What a member is to the elder stays as it was stated until it is stated again; and so does whose word it is, that
     * of this record or of one that was merged into it.
     */
    void authorise(Authorisation said) {
        Authorisation authorisation = authorisations.stream()
                .filter(one -> one.person().equals(said.person()))
                .findFirst()
                .map(known -> said.of(said.kinship() == null ? known.kinship() : said.kinship())
                        .from(known.from()))
                .orElse(said);
        authorisations.removeIf(one -> one.person().equals(authorisation.person()));
        authorisations.add(authorisation);
        mustBeFew();
    }

    /** Whose authorisation is withdrawn: the audit has the account, histories the kinship alone. */
    String recorded(UUID person) {
        return authorisations.stream()
                .filter(one -> one.person().equals(person) && one.kinship() != null)
                .findFirst()
                .map(one -> person + " " + one.kinship())
                .orElse(person.toString());
    }

    void withdraw(UUID person) {
        if (!authorisations.removeIf(one -> one.person().equals(person))) {
            throw new Refused(ElderRefusal.AUTHORISATION_UNKNOWN).at("/person");
        }
    }

    /** Takes in those of another record whom this one does not know, as the word of that one. */
    void absorb(UUID record, Family other) {
        other.authorisations.stream()
                .filter(one -> !knows(one.person()))
                .map(one -> one.from(record))
                .forEach(authorisations::add);
        mustBeFew();
    }

    /**
     * Gives a record its word back as it stands now: prolonged, given since by its own invitation, or withdrawn. A
     * member whom both had authorised stays with both. One whom a third record has authorised, too, stays here by the
     * word of that record: as it says or, if the authorisation was changed meanwhile, as it was changed.
     *
     * @param others what the records say that are still merged, each as the word of its record
     */
    void giveBack(UUID record, Family other, List<Authorisation> others) {
        List<Authorisation> word =
                authorisations.stream().filter(one -> record.equals(one.from())).toList();
        authorisations.removeAll(word);
        List<Authorisation> before = List.copyOf(other.authorisations);
        other.authorisations.removeIf(one -> !knows(one.person()));
        word.forEach(one -> {
            boolean asItWas = before.stream().anyMatch(one::allowsTheSame);
            other.authorisations.removeIf(stale -> stale.person().equals(one.person()));
            other.authorisations.add(one.from(null));
            others.stream()
                    .filter(same -> same.person().equals(one.person()))
                    .findFirst()
                    .map(same -> asItWas ? same : one.from(same.from()))
                    .ifPresent(authorisations::add);
        });
    }

    private boolean knows(UUID person) {
        return authorisations.stream().anyMatch(one -> one.person().equals(person));
    }

    private void mustBeFew() {
        if (authorisations.size() > ElderSnapshot.AUTHORISATIONS_MAX) {
            throw new Refused(ElderRefusal.AUTHORISATIONS_MAX, ElderSnapshot.AUTHORISATIONS_MAX);
        }
    }

    Optional<AuthorisationScope> authorised(String account, LocalDate day) {
        return authorisations.stream()
                .filter(one -> one.holdsFor(account, day))
                .map(Authorisation::scope)
                .findFirst();
    }

    List<Authorisation> all() {
        return authorisations;
    }
}
