package org.yiyang.suite;

import java.util.List;
import java.util.function.Supplier;

/** The stage of each kind of crash point. */
final class CrashStages {
    private static final int OFTEN = 6;

    private CrashStages() {}

    static CrashStage of(CrashPoint.Stage stage) {
        Application institution = Suite.institution();
        return switch (stage) {
            case WRITES -> registry(institution, institution);
            case REFERRALS -> emergencies(Suite.service("referral"), Partners.of("骤停"));
            case EVENTS -> registry(Suite.service("contract"), institution);
            case PARKED -> new ParkedStage(Suite.service("contract"));
            case DEADLINES -> new DeadlineStage(Suite.service("referral"), Partners.of("到期"));
            case FILES -> new FileStage(institution);
            case WEBHOOKS -> new WebhookStage(institution);
            case AUDIT -> new Registered(institution, institution, OFTEN, () -> Whole.audit("institution"));
            case GATEWAY -> registry(Suite.gateway(), Suite.gateway());
            case STOP -> new Stopped(institution);
            case START -> new Registered(institution, institution, 1, List::of);
        };
    }

    /** Homes declare emergencies to the service that is killed. */
    static CrashStage emergencies(Application victim, Partners partners) {
        return new Emergency(victim, partners);
    }

    /** Officials register units. */
    static CrashStage registry(Application victim, Application target) {
        return new Registered(victim, target, OFTEN, Whole::copies);
    }

    /** Officials register units meanwhile. */
    private record Registered(Application victim, Application target, int passedMost, Supplier<List<String>> afterwards)
            implements CrashStage {
        @Override
        public Strike.Scene scene(String mark) {
            return Registry.scene(mark);
        }

        @Override
        public List<String> findings() {
            return afterwards.get();
        }
    }

    /** The same while the service is asked to stop. */
    private record Stopped(Application victim) implements CrashStage {
        @Override
        public Application target() {
            return victim;
        }

        @Override
        public int passedMost() {
            return 1;
        }

        @Override
        public Strike.Scene scene(String mark) {
            return Registry.scene(mark);
        }

        @Override
        public void provoke() {
            victim.askToStop();
        }

        @Override
        public List<String> findings() {
            return Whole.audit("institution");
        }
    }

    /** Homes declare emergencies meanwhile. */
    private record Emergency(Application victim, Partners partners) implements CrashStage {
        @Override
        public Application target() {
            return victim;
        }

        @Override
        public int passedMost() {
            return OFTEN;
        }

        @Override
        public Strike.Scene scene(String mark) {
            return Emergencies.scene(mark, partners);
        }

        @Override
        public List<String> findings() {
            return Whole.copies();
        }
    }
}
