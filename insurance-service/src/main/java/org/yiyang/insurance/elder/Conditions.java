package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.VisibleText;

/** Records what an elder needs, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Conditions {
    private final ElderSecrets secrets;
    private final Parameters parameters;
    private final Moves<Elder> moves;

    Conditions(
            ElderRepository repository,
            ElderRights rights,
            ElderSecrets secrets,
            Parameters parameters,
            Changes changes) {
        this.parameters = parameters;
        this.secrets = secrets;
        this.moves = Moves.foundBy(repository::find, rights, changes);
    }

    /** In a group from a day on, until a day if one is known. */
    Elder place(Call call, UUID id, ConditionJson.Place asked) {
        return moves.move(call, id, "place-in-group", elder -> {
            LocalDate to = asked.until() == null ? null : asked.until().plusDays(1);
            if (to != null && !asked.from().isBefore(to)) {
                throw new Refused(ElderRefusal.DAYS_REVERSED).at("/until");
            }
            mustFollowBirth(call, elder, asked.from(), "/from");
            elder.stay("place-in-group", asked.group() + " " + asked.from(), call.now());
            byte[] document = secrets.sealGroupDocument(id, asked.document());
            elder.needs().groups().place(new GroupPeriod(asked.group(), document, asked.from(), to, call.now()));
            return new ElderEvent.ElderGroupsChanged();
        });
    }

    /** In a group no more from a day on. */
    Elder leave(Call call, UUID id, ConditionJson.Leave asked) {
        return moves.move(call, id, "leave-group", elder -> {
            boolean within = elder.needs().groups().known().stream()
                    .anyMatch(row -> row.kind() == asked.group()
                            && (row.validTo() == null || row.validTo().isAfter(asked.from())));
            if (!within) {
                throw new Refused(ElderRefusal.NOT_IN_GROUP, asked.group().label()).at("/group");
            }
            elder.stay("leave-group", asked.group() + " " + asked.from() + " " + asked.reason(), call.now());
            elder.needs().groups().leave(asked.group(), asked.from(), call.now());
            return new ElderEvent.ElderGroupsChanged();
        });
    }

    /** Records an assessment; the level by GB/T 42195-2022 follows from the score. */
    Elder assess(Call call, UUID id, ConditionJson.Assess asked) {
        return moves.move(call, id, "assess", elder -> {
            Set<AbilityFact> facts = asked.facts() == null ? Set.of() : asked.facts();
            AbilityLevel level = level(asked, facts);
            if (asked.assessedOn().isAfter(call.today())) {
                throw new Refused(ElderRefusal.DAY_IN_FUTURE).at("/assessedOn");
            }
            mustFollowBirth(call, elder, asked.assessedOn(), "/assessedOn");
            LocalDate until = validUntil(call, elder, asked);
            elder.stay("assess", asked.standard().name(), call.now());
            elder.needs()
                    .abilities()
                    .add(Assessment.of(
                            new Assessment.Result(
                                    level,
                                    asked.score(),
                                    asked.assessedOn(),
                                    until,
                                    VisibleText.normal(asked.assessor())),
                            secrets.sealFacts(id, facts),
                            call.now()));
            return new ElderEvent.ElderAssessed();
        });
    }

    private static AbilityLevel level(ConditionJson.Assess asked, Set<AbilityFact> facts) {
        return switch (asked.standard()) {
            case ELDER_ABILITY -> {
                if (asked.score() == null || asked.level() != null) {
                    throw new Refused(ElderRefusal.SCORE_WANTED, AbilityLevel.SCORE_MAX).at("/score");
                }
                yield AbilityLevel.of(asked.score(), facts);
            }
            case LONG_TERM_CARE -> {
                boolean fits = asked.level() != null && asked.level().standard() == AbilityStandard.LONG_TERM_CARE;
                if (!fits || asked.score() != null || !facts.isEmpty()) {
                    throw new Refused(ElderRefusal.LEVEL_WANTED).at("/level");
                }
                yield asked.level();
            }
        };
    }

    private LocalDate validUntil(Call call, Elder elder, ConditionJson.Assess asked) {
        int months = parameters.integer(ElderParameter.validityOf(asked.standard()), elder.region(), call.today());
        LocalDate longest = asked.assessedOn().plusMonths(months).minusDays(1);
        LocalDate until = asked.validUntil() == null ? longest : asked.validUntil();
        if (until.isBefore(asked.assessedOn())) {
            throw new Refused(ElderRefusal.DAYS_REVERSED).at("/validUntil");
        }
        if (until.isAfter(longest)) {
            throw new Refused(ElderRefusal.ASSESSMENT_TOO_LONG, months).at("/validUntil");
        }
        return until;
    }

    /** Takes an assessment back that was recorded by mistake. */
    Elder withdraw(Call call, UUID id, ConditionJson.WithdrawAssessment asked) {
        return moves.move(call, id, "withdraw-assessment", elder -> {
            Assessment wrong = elder.needs()
                    .abilities()
                    .find(asked.assessmentId())
                    .orElseThrow(() -> new Refused(ElderRefusal.ASSESSMENT_UNKNOWN).at("/assessmentId"));
            elder.stay("withdraw-assessment", asked.reason(), call.now());
            wrong.withdraw(call.now());
            return new ElderEvent.ElderAssessmentWithdrawn();
        });
    }

    private void mustFollowBirth(Call call, Elder elder, LocalDate day, String pointer) {
        if (day.isBefore(secrets.open(elder, call.today()).document().birthDate())) {
            throw new Refused(ElderRefusal.BEFORE_BIRTH).at(pointer);
        }
    }
}
