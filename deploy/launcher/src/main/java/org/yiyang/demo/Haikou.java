package org.yiyang.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.yiyang.launcher.Delays;
import org.yiyang.launcher.Rows;
import org.yiyang.launcher.SuiteAddresses;
import org.yiyang.launcher.SuiteBudget;
import org.yiyang.launcher.Tokens;

/**
 * The case of Haikou in five acts, after the city's reply 海卫健复字〔2020〕28号. Every act goes on from what is there, so a
 * second run adds nothing and checks the same end.
 */
public final class Haikou implements Demo {
    private static final int NINE = 9;
    private static final int LOOK_MILLIS = 700;
    private static final int LOOKS_MAX = 150;
    private static final String ELDERS = "yiyang_insurance.elder";
    private static final List<String> KNOWN_ELDERS =
            List.of("yiyang_contract.known_elder", "yiyang_referral.known_elder");

    @Override
    public int play(SuiteAddresses addresses, Tokens tokens, Rows rows, PrintStream out) {
        Script script = new Script(out);
        Stage stage = new Stage(new DemoGateway(addresses, tokens), script, CityCase.haikou(), Clock.systemUTC());
        try {
            Delays before = Delays.of(addresses);
            Map<String, Long> heads = new Feeds(stage).heads();
            Map<String, Long> counted = rows.counted();
            play(stage);
            // Before the file of the last act, whose rows wait behind all that somebody waits for.
            Delays delays = Delays.of(addresses).since(before);
            new Insuring(stage).play();
            settled(script, rows);
            if (!script.isFirstRun()) {
                nothingIsAdded(stage, heads, rows, counted);
            }
            if (script.measured()) {
                show(script, delays);
            }
        } catch (DemoFailure failure) {
            script.check("the case is played to its end", false, failure.getMessage());
        }
        return script.end();
    }

    private static void play(Stage stage) {
        Script script = stage.script();
        CityFigures figures = new CityFigures(stage);
        Referring referring = new Referring(stage);
        new TakeoverDay(stage).play();
        figures.checkTheCitysDay();
        boolean firstRun = script.isFirstRun();
        if (firstRun) {
            figures.checkToday("before Act 2", NINE);
        }
        new Procedures(stage).play();
        if (firstRun) {
            figures.checkToday("after Act 2: one more", NINE + 1);
        }
        referring.play();
        new Revocations(stage, referring).play();
        script.act("The city's question again");
        figures.checkTheCitysDay();
        figures.checkToday("after Act 4: one fewer", NINE);
    }

    private static void nothingIsAdded(Stage stage, Map<String, Long> heads, Rows rows, Map<String, Long> counted) {
        Script script = stage.script();
        script.say("This case was played before: everything was recognised by its business keys.");
        Map<String, Long> after = new Feeds(stage).heads();
        script.check("the second run has added not one event", after.equals(heads), after.toString());
        Map<String, Long> rowsAfter = rows.counted();
        String all = rowsAfter.values().stream().mapToLong(Long::longValue).sum() + " rows in " + rowsAfter.size()
                + " tables";
        rowsAfter.entrySet().removeAll(counted.entrySet());
        script.check("nor one row in any table", rowsAfter.isEmpty(), rowsAfter.isEmpty() ? all : rowsAfter + "");
    }

    /** Waits until the events of a file are consumed everywhere: every elder is known, and no table grows any more. */
    private static void settled(Script script, Rows rows) {
        Map<String, Long> before = Map.of();
        Map<String, Long> now = rows.counted();
        for (int looks = 0; looks < LOOKS_MAX && !(isKnown(now) && now.equals(before)); looks++) {
            Stage.pause(LOOK_MILLIS);
            before = now;
            now = rows.counted();
        }
        script.check(
                "every elder of the file is known where contracts and referrals are made",
                isKnown(now),
                now.get(ELDERS) + " elders");
    }

    private static boolean isKnown(Map<String, Long> rows) {
        return KNOWN_ELDERS.stream().allMatch(copy -> rows.get(copy).equals(rows.get(ELDERS)));
    }

    private static void show(Script script, Delays delays) {
        script.say("A fact was applied in another service within " + SuiteBudget.EFFECT.of(delays.medianMillis())
                + " of its commit, the median of the " + delays.facts() + " that were consumed;");
        script.say("the effects of the two cascades were there for a caller after " + script.medianEffectMillis()
                + " ms (median).");
    }
}
