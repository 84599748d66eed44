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

    /** What a member is to the elder stays as it was said, where nobody says it anew. */
    void authorise(Authorisation said) {
        Authorisation authorisation = authorisations.stream()
                .filter(one -> one.person().equals(said.person()) && said.kinship() == null)
                .findFirst()
                .map(known -> said.of(known.kinship()))
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

    /** Takes in those of another record whom this one does not know. */
    void absorb(Family other) {
        other.authorisations.stream()
                .filter(one -> authorisations.stream()
                        .noneMatch(known -> known.person().equals(one.person())))
                .forEach(authorisations::add);
        mustBeFew();
    }

    void giveBack(Family other) {
        authorisations.removeAll(other.authorisations);
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
