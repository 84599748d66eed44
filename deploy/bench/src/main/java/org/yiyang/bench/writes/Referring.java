package org.yiyang.bench.writes;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** What is asked of one deployment, by the staff of one town. */
final class Referring {
    private static final String PATH = "/api/v1/referrals";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String FORM = "\"form\":{\"brief\":\"胸闷三天\",\"impression\":\"冠心病待排\","
            + "\"presentIllness\":\"三天前出现活动后胸闷\",\"allergies\":\"青霉素\"}";
    private final Town town;
    private final String doctor;
    private final String office;

    Referring(LocalServers servers, Town town) {
        this.town = town;
        this.doctor = servers.token(TokenRequest.as("INTERNAL_DOCTOR")
                .institution(town.unit().toString())
                .subject("bench-doctor"));
        this.office = servers.token(TokenRequest.as("REFERRAL_OFFICE")
                .institution(town.hospital().toString())
                .subject("bench-office"));
    }

    String submit(KeptConnection connection, UUID elder) throws IOException {
        String body = "{\"elderId\":\"" + elder + "\",\"receiverId\":\"" + town.hospital()
                + "\",\"reason\":\"FURTHER_TESTS\",\"urgency\":\"URGENT\",\"consent\":\"SIGNED\"," + FORM + "}";
        return id(connection.post(PATH, doctor, body).expect(201));
    }

    void accept(KeptConnection connection, String id) throws IOException {
        connection
                .post(PATH + "/" + id + "/accept", office, "{\"department\":\"心内科\"}")
                .expect(200);
    }

    String emergency(KeptConnection connection) throws IOException {
        String body = "{\"receiverId\":\"" + town.hospital() + "\",\"form\":{\"brief\":\"突发胸痛\"}}";
        return id(connection.post(PATH + "/emergency", doctor, body).expect(201));
    }

    void read(KeptConnection connection, String id) throws IOException {
        connection.get(PATH + "/" + id, doctor).expect(200);
    }

    void list(KeptConnection connection) throws IOException {
        connection.get(PATH + "?limit=20", doctor).expect(200);
    }

    /** Each caller submits for elders that nobody else submits for; what was submitted is noted. */
    Load.Callers submitters(int port, List<UUID> elders, ConcurrentLinkedQueue<String> submitted) {
        Iterator<UUID> all = elders.iterator();
        return () -> on(port, connection -> {
            UUID elder;
            synchronized (elders) {
                if (!all.hasNext()) {
                    return false;
                }
                elder = all.next();
            }
            return submitted.add(submit(connection, elder));
        });
    }

    Load.Callers acceptors(int port, ConcurrentLinkedQueue<String> submitted) {
        return () -> on(port, connection -> {
            String id = submitted.poll();
            if (id != null) {
                accept(connection, id);
            }
            return id != null;
        });
    }

    Load.Callers declarers(int port) {
        return () -> on(port, connection -> !emergency(connection).isEmpty());
    }

    Load.Callers readers(int port, String id) {
        return () -> on(port, connection -> {
            read(connection, id);
            return true;
        });
    }

    Load.Callers listers(int port) {
        return () -> on(port, connection -> {
            list(connection);
            return true;
        });
    }

    /** What is done over one connection. */
    private interface Act {
        boolean over(KeptConnection connection) throws IOException;
    }

    private static Load.Caller on(int port, Act act) throws IOException {
        KeptConnection connection = new KeptConnection(port);
        return new Load.Caller() {
            @Override
            public boolean act() throws IOException {
                return act.over(connection);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private static String id(String body) {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalStateException("no id: " + body);
        }
        return id.group(1);
    }
}
