package org.yiyang.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.yiyang.launcher.Budget;
import org.yiyang.launcher.Delays;
import org.yiyang.launcher.Rows;
import org.yiyang.launcher.SuiteAddresses;
import org.yiyang.launcher.Tokens;

/**
 * The case of Haikou in four acts, after the city's reply 海卫健复字〔2020〕28号. Every act goes on from what is there, so a
 * second run adds nothing and checks the same end.
 */
public final class Haikou implements Demo {
    private static final int NINE = 9;

    @Override
    public int play(SuiteAddresses addresses, Tokens tokens, Rows rows, PrintStream out) {
        Script script = new Script(out);
        Stage stage = new Stage(new Door(addresses, tokens), script, CityCase.haikou(), Clock.systemUTC());
        try {
            Delays before = Delays.of(addresses);
            play(stage, rows);
            if (script.measured()) {
                tell(script, Delays.of(addresses).since(before));
            }
        } catch (DemoFailure failure) {
            script.check("the case is played to its end", false, failure.getMessage());
        }
        return script.end();
    }

    private static void play(Stage stage, Rows rows) {
        Script script = stage.script();
        CityFigures figures = new CityFigures(stage);
        Referring referring = new Referring(stage);
        Feeds feeds = new Feeds(stage);
        Map<String, Long> before = feeds.heads();
        Map<String, Long> rowsBefore = rows.counted();
        new Standing(stage).play();
        figures.checkTheCitysDay();
        boolean anew = script.isAnew();
        if (anew) {
            figures.checkToday("before Act 2", NINE);
        }
        new Procedures(stage).play();
        if (anew) {
            figures.checkToday("after Act 2: one more", NINE + 1);
        }
        referring.play();
        new Revocations(stage, referring).play();
        script.act("The city's question again");
        figures.checkTheCitysDay();
        figures.checkToday("after Act 4: one fewer", NINE);
        if (!script.isAnew()) {
            script.say("This case was played before: everything was recognised by its business keys.");
            Map<String, Long> after = feeds.heads();
            script.check("the second run has added not one event", after.equals(before), after.toString());
            Map<String, Long> rowsAfter = rows.counted();
            String all = rowsAfter.values().stream().mapToLong(Long::longValue).sum() + " rows in " + rowsAfter.size()
                    + " tables";
            rowsAfter.entrySet().removeAll(rowsBefore.entrySet());
            script.check("nor one row in any table", rowsAfter.isEmpty(), rowsAfter.isEmpty() ? all : rowsAfter + "");
        }
    }

    private static void tell(Script script, Delays delays) {
        script.say("A fact was applied in another service within " + Budget.EFFECT.of(delays.medianMillis())
                + " of its commit, the median of the " + delays.facts() + " that were consumed;");
        script.say("the effects of the two cascades were there for a caller after " + script.medianEffectMillis()
                + " ms (median).");
    }
}
