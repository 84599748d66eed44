package org.yiyang.institution.fund;

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
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

/** A declared total of funds with the shares of the districts, which add up to it once it is published. */
@Entity
@Table(name = "fund")
class Fund extends Aggregate {
    @Embedded
    private FundEntry entry;

    @ElementCollection
    @CollectionTable(name = "fund_share", joinColumns = @JoinColumn(name = "fund_id"))
    @OrderColumn(name = "ordinal")
    private List<Share> shares = new ArrayList<>();

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

    private Fund(FundEntry entry, List<Share> shares) {
        super(Ids.next());
        this.entry = entry;
        this.openKey = entry.key();
        this.shares.addAll(shares);
        this.status = FundStatus.DRAFT;
    }

    static Fund declared(FundEntry entry, List<Share> shares, Instant at) {
        Fund fund = new Fund(entry, shares);
        fund.note(Move.of("declare", null, fund.status, null, at));
        return fund;
    }

    Event revise(FundEntry newEntry, List<Share> newShares, Instant at) {
        status.mustAllow("revise");
        say(newEntry, newShares);
        note(Move.of("revise", status, status, null, at));
        return new Event.FundRevised();
    }

    /** Publishes it, if the shares add up to the total: 355 = 50 + 100 + 85 + 120. */
    Event publish(LocalDate day, Instant at) {
        status.mustAllow("publish");
        mustAddUp(entry, shares);
        FundStatus before = status;
        status = FundStatus.PUBLISHED;
        publishedOn = day;
        note(Move.of("publish", before, status, null, at));
        return new Event.FundPublished();
    }

    /** Puts what is right in place of what was published by mistake; it must add up, too. */
    Event correct(FundEntry right, List<Share> rightShares, String reason, Instant at) {
        status.mustAllow("correct");
        mustAddUp(right, rightShares);
        say(right, rightShares);
        note(Move.of("correct", status, status, reason, at).asCorrection());
        return new Event.FundCorrected();
    }

    Event withdraw(String reason, Instant at) {
        status.mustAllow("withdraw");
        FundStatus before = status;
        status = FundStatus.WITHDRAWN;
        openKey = null;
        note(Move.of("withdraw", before, status, reason, at).asCorrection());
        return new Event.FundWithdrawn();
    }

    private void say(FundEntry newEntry, List<Share> newShares) {
        entry = newEntry;
        openKey = newEntry.key();
        shares.clear();
        shares.addAll(newShares);
    }

    private static void mustAddUp(FundEntry entry, List<Share> shares) {
        BigDecimal sum = sum(shares);
        if (sum.compareTo(entry.amount()) != 0) {
            throw new Refused(
                    FundRefusal.SHARES_DO_NOT_ADD_UP,
                    sum.toPlainString(),
                    entry.amount().toPlainString(),
                    entry.amount().subtract(sum).toPlainString());
        }
    }

    static BigDecimal sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
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
    record State(
            UUID id, @JsonUnwrapped FundEntry entry, FundStatus status, List<Share> shares, LocalDate publishedOn) {}

    FundStatus status() {
        return status;
    }

    String openKey() {
        return openKey;
    }

    FundEntry entry() {
        return entry;
    }

    List<Share> shares() {
        return shares;
    }
}
