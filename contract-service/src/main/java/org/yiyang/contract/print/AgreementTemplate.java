package org.yiyang.contract.print;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The wording of agreements of one region, and of all below it that have none of their own. */
@Entity
@Table(name = "agreement_template")
class AgreementTemplate extends Aggregate {
    private static final String LISTED = "LISTED";

    @Column(name = "region_code")
    private String regionCode;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "template_id", nullable = false, updatable = false)
    private List<TemplateVersion> versions = new ArrayList<>();

    /** For JPA. */
    protected AgreementTemplate() {}

    AgreementTemplate(String regionCode) {
        super(idOf(regionCode));
        this.regionCode = regionCode;
    }

    /** What happened; it is not published. */
    sealed interface Event extends Fact {
        record AgreementTemplatePut() implements Event {}
    }

    /** One for each region. */
    static UUID idOf(String region) {
        return UUID.nameUUIDFromBytes(("yiyang:agreement-template:" + region).getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the wording from a day on; what has been in force stays as it was printed. */
    Event put(TemplateText wording, LocalDate validFrom, String reason, LocalDate today, Instant at) {
        wording.check();
        if (validFrom.isBefore(today)) {
            throw new Refused(TemplateRefusal.PAST, validFrom, today).at("/validFrom");
        }
        boolean begun = validFrom.equals(today)
                && known().stream().anyMatch(one -> one.validFrom().equals(today));
        if (begun) {
            throw new Refused(TemplateRefusal.IN_FORCE, validFrom).at("/validFrom");
        }
        note(new Move("put", versions.isEmpty() ? null : LISTED, LISTED, reason, at, false));
        timeline().become(new TemplateVersion(wording, validFrom, null, at));
        return new Event.AgreementTemplatePut();
    }

    private Timeline<TemplateVersion> timeline() {
        return new Timeline<>(versions, (row, from, to, at) -> new TemplateVersion(row.wording(), from, to, at));
    }

    /** What is known now, in the order of the days. */
    List<TemplateVersion> known() {
        return timeline().known();
    }

    Optional<TemplateVersion> on(LocalDate day) {
        return timeline().on(day);
    }

    @Override
    public String kind() {
        return "agreement-template";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public Object snapshot() {
        return Map.of("id", id());
    }
}
