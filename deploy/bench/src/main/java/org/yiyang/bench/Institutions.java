package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The institutions with what was registered of them when: every third changed once. */
final class Institutions implements AutoCloseable {
    private static final String PARTS = ",name,category,hospital_level,region_code,address,ownership,parent_id,beds,"
            + "beds_care,beds_nursing,beds_medical,beds_integrated,beds_family,opened_on,status";
    private static final List<String> OTHERS =
            List.of("VILLAGE_CLINIC", "CLINIC", "TOWNSHIP_HEALTH_CENTRE", "COMMUNITY_HEALTH_CENTRE");
    private static final List<String> OWNERSHIPS =
            List.of("PUBLIC", "PUBLIC_BUILT_PRIVATE_RUN", "PRIVATE_NONPROFIT", "PRIVATE_FORPROFIT");
    private final Batch now;
    private final Batch periods;
    private final Batch pieces;

    Institutions(Connection database) throws SQLException {
        this.now = new Batch(database, "institution", "id,version,changed_at,origin,search_names" + PARTS);
        this.periods = new Batch(
                database,
                "registration_period",
                "id,institution_id,valid_from,valid_to,recorded_at,superseded_at" + PARTS);
        this.pieces = new Batch(database, "institution_name_piece", "institution_id,piece");
    }

    void enterAll() throws SQLException {
        for (int i = 0; i < Invented.HOMES; i++) {
            enter(i, "安康养老院", "NURSING_HOME", null);
        }
        for (int i = 0; i < Invented.UNITS; i++) {
            enter(Invented.HOMES + i, "护理站", i % 5 == 0 ? "NURSING_HOSPITAL" : "INFIRMARY", Invented.institution(i));
        }
        for (int i = 0; i < Invented.HOSPITALS; i++) {
            enter(Invented.HOMES + Invented.UNITS + i, "人民医院", "GENERAL_HOSPITAL", null);
        }
        int first = Invented.INSTITUTIONS - Invented.OTHERS;
        for (int i = 0; i < Invented.OTHERS; i++) {
            enter(first + i, "卫生院", OTHERS.get(i % OTHERS.size()), null);
        }
    }

    private void enter(int number, String name, String category, UUID parent) throws SQLException {
        UUID id = Invented.institution(number);
        String full = "绵阳市第" + number + name;
        List<Object> parts = parts(number, full, category, parent, 120);
        now.row(with(parts, id, 0, Invented.NOW, "TAKEOVER", full));
        LocalDate changed = number % 3 == 0 ? Invented.CHANGED : null;
        if (changed != null) {
            List<Object> before = parts(number, full, category, parent, 100);
            periods.row(with(before, Invented.id(2, number), id, Invented.SINCE, changed, Invented.NOW, null));
        }
        LocalDate since = changed == null ? Invented.SINCE : changed;
        periods.row(with(parts, Invented.id(3, number), id, since, null, Invented.NOW, null));
        for (String piece : pieces(full)) {
            pieces.row(id, piece);
        }
    }

    private static List<Object> parts(int number, String name, String category, UUID parent, int beds) {
        boolean home = number < Invented.HOMES;
        boolean hospital = category.equals("GENERAL_HOSPITAL");
        List<Object> parts = new ArrayList<>();
        Collections.addAll(parts, name, category, hospital ? number % 3 == 0 ? "LEVEL_3" : "LEVEL_2" : null);
        Collections.addAll(parts, Invented.district(number), "幸福路" + number + "号");
        Collections.addAll(parts, OWNERSHIPS.get(number % OWNERSHIPS.size()), parent);
        Collections.addAll(parts, beds, home ? beds : 0, home ? beds / 2 : 0, home ? 0 : beds, 0, 0);
        Collections.addAll(parts, Invented.SINCE, "OPERATING");
        return parts;
    }

    private static Object[] with(List<Object> parts, Object... first) {
        List<Object> all = new ArrayList<>();
        Collections.addAll(all, first);
        all.addAll(parts);
        return all.toArray();
    }

    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            pieces.add(name.substring(i, i + 2));
        }
        return pieces.stream().distinct().toList();
    }

    @Override
    public void close() throws SQLException {
        now.close();
        periods.close();
        pieces.close();
    }
}
