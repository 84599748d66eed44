package org.yiyang.contract.familydoctor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.Chore;

/** Looks once a day at every team: the day on which a contract ends soon comes without any move. */
@Singleton
class TeamRenewalChore implements Chore {
    private static final int TEAMS_AT_ONCE = 200;
    private static final String NEXT = "select id from family_doctor_team"
            + " where renewals_seen_on is null or renewals_seen_on < ? order by id limit ? for update";
    private static final String SEEN = "update family_doctor_team set renewals_seen_on = ? where id in ";
    private final Database database;
    private final TeamRenewals renewals;

    TeamRenewalChore(Database database, TeamRenewals renewals) {
        this.database = database;
        this.renewals = renewals;
    }

    @Override
    public boolean doPart(Call call) {
        List<UUID> next = database.inUnit(sql ->
                sql.select(NEXT, call.today(), TEAMS_AT_ONCE).mapTo(UUID.class).list());
        if (next.isEmpty()) {
            return false;
        }
        renewals.settle(call, new HashSet<>(next));
        database.inUnit(sql -> {
            List<Object> values = new ArrayList<>(List.of(call.today()));
            values.addAll(Binary.padded(next));
            return sql.execute(SEEN + Binary.marks(next), values.toArray());
        });
        return true;
    }
}
