package org.yiyang.institution.supervision.fund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** A declared total of funds with the shares of the districts, which add up to it once it is published. */
@Entity
@Table(name = "fund")
class Fund extends Aggregate implements Stateful<FundStatus> {
    @Embedded
    private FundEntry entry;

    @ElementCollection
    @CollectionTable(name = "fund_share", joinColumns = @JoinColumn(name = "fund_id"))
    @OrderColumn(name = "ordinal")
    private List<Allocation> shares = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private FundStatus status;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    /** The declaration while this fund stands, else null: the same total is not declared twice. */
    @Column(name = "open_key")
    private String openKey;

    /** For JPA. */
    protected Fund() {}

    private Fund(FundEntry entry, List<Allocation> shares) {
        super(Ids.next());
        this.entry = entry;
        this.openKey = entry.key();
        this.shares.addAll(shares);
    }

    static Fund declared(FundEntry entry, List<Allocation> shares, Instant at) {
        Fund fund = new Fund(entry, shares);
        fund.become("declare", FundStatus.DRAFT, null, at);
        return fund;
    }

    Event revise(FundEntry newEntry, List<Allocation> newShares, Instant at) {
        become("revise", status, null, at);
        say(newEntry, newShares);
        return new Event.FundRevised();
    }

    /** Publishes it, if the shares add up to the total: 355 = 50 + 100 + 85 + 120. */
    Event publish(LocalDate day, Instant at) {
        mustAllow("publish");
        mustAddUp(entry, shares);
        become("publish", FundStatus.PUBLISHED, null, at);
        publishedOn = day;
        return new Event.FundPublished();
    }

    /** Puts what is right in place of what was published by mistake; it must add up, too. */
    Event correct(FundEntry right, List<Allocation> rightShares, String reason, Instant at) {
        mustAllow("correct");
        mustAddUp(right, rightShares);
        say(right, rightShares);
        become("correct", status, reason, at);
        return new Event.FundCorrected();
    }

    Event withdraw(String reason, Instant at) {
        become("withdraw", FundStatus.WITHDRAWN, reason, at);
        openKey = null;
        return new Event.FundWithdrawn();
    }

    private void become(String verb, FundStatus next, String reason, Instant at) {
        note(FundStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    private void say(FundEntry newEntry, List<Allocation> newShares) {
        entry = newEntry;
        openKey = newEntry.key();
        shares.clear();
        shares.addAll(newShares);
    }

    private static void mustAddUp(FundEntry entry, List<Allocation> shares) {
        BigDecimal sum = sum(shares);
        if (sum.compareTo(entry.amount()) != 0) {
            throw new Refused(
                    FundRefusal.SHARES_DO_NOT_ADD_UP,
                    sum.toPlainString(),
                    entry.amount().toPlainString(),
                    entry.amount().subtract(sum).toPlainString());
        }
    }

    static BigDecimal sum(List<Allocation> shares) {
        return shares.stream().map(Allocation::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Everything that happens to a declared total. */
    sealed interface Event extends Fact {
        record FundDeclared() implements Event {}

        record FundRevised() implements Event {}

        record FundPublished() implements Event {}

        record FundCorrected() implements Event {}

        record FundWithdrawn() implements Event {}
    }

    @Override
    public String kind() {
        return "fund";
    }

    @Override
    public String region() {
        return entry.regionCode();
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, status, List.copyOf(shares), publishedOn);
    }

    /** The state of a declared total in answers. */
    @Schema(name = "FundState")
    record State(
            UUID id,
            @JsonUnwrapped FundEntry entry,
            FundStatus status,
            List<Allocation> shares,
            LocalDate publishedOn) {}

    @Override
    public FundStatus status() {
        return status;
    }

    String openKey() {
        return openKey;
    }

    FundEntry entry() {
        return entry;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    List<Allocation> shares() {
        return shares;
    }
}
